import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";
import {linkLibrary} from "./src/build/framework/linkLibrary.js";

linkLibrary(import.meta.dirname);

export default defineConfig({
  test: {
    // Vitest leaves one processor free: of two, that is half of the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/output/**"],
          setupFiles: ["test/properties/seed.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: {poll: {timeout: 15_000}},
        },
      },
    ],
  },
});

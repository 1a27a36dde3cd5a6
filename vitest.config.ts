import {defineConfig} from "vitest/config";
import {linkLibrary} from "./src/build/framework/linkLibrary.js";

linkLibrary(import.meta.dirname);

export default defineConfig({
  test: {
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
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: {poll: {timeout: 15_000}},
        },
      },
    ],
  },
});

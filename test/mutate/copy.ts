import {execFile} from "node:child_process";
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {type Break, broken} from "./break.js";

/** What a check needs of the project. */
const parts = [
  "package.json",
  "tsconfig.json",
  "lib",
  "data",
  "src/data/inputs.ts",
  "test/mutate/evaluateClaim.ts",
];
/** A check takes half a minute at most; one that takes this long, on a busy machine too, hangs. */
const timeout = 600_000;
const run = promisify(execFile);

/** What a claim's check found: whether it holds, and what does not. */
export interface Finding {
  readonly holds: boolean;
  readonly notice: string;
}

/** A copy of the project in a temporary folder, whose claims are checked with or without a fault in the code. */
export interface Copy {
  check(claim: string): Promise<Finding>;
  checkBroken(fault: Break): Promise<Finding>;
  remove(): Promise<void>;
}

export async function copyOf(root: string): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "descent-broken-"));
  for (const part of parts) {
    await mkdir(dirname(join(folder, part)), {recursive: true});
    await cp(join(root, part), join(folder, part), {recursive: true});
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  await symlink(join(folder, "lib"), join(folder, "src/lib"), "junction");

  const check = async (claim: string): Promise<Finding> => {
    const command = ["--import", "tsx", "test/mutate/evaluateClaim.ts", claim];
    try {
      const {stdout} = await run(process.execPath, command, {cwd: folder, timeout});
      return JSON.parse(stdout);
    } catch (error) {
      if ((error as {killed?: boolean}).killed) return {holds: false, notice: "does not end"};
      throw new Error(`claim ${claim} cannot be checked: ${(error as Error).message}`);
    }
  };
  return {
    check,
    async checkBroken(fault) {
      const file = join(folder, fault.file);
      const whole = await readFile(file, "utf8");
      await writeFile(file, broken(whole, fault));
      try {
        return await check(fault.claim);
      } finally {
        await writeFile(file, whole);
      }
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  };
}

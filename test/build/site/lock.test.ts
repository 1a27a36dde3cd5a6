import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {withLock} from "../../../src/build/site/lock.js";
import {makeProject, write} from "../project.js";

const lock = "src/.observablehq/build.lock";

describe("the lock of a build", () => {
  it("refuses a second build while the first is at work, and lets it in afterwards", async () => {
    const root = makeProject({});
    await withLock(root, async () => {
      const second = withLock(root, async () => "second");
      await expect(second).rejects.toThrow(`Another build (process ${process.pid}) is at work`);
    });
    expect(await withLock(root, async () => "third")).toBe("third");
    expect(existsSync(join(root, lock))).toBe(false);
  });

  it("is released by a build that fails", async () => {
    const root = makeProject({});
    const failing = withLock(root, async () => {
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    expect(existsSync(join(root, lock))).toBe(false);
  });

  it("is taken over from a process that has gone, also where ours has got its number", async () => {
    const {pid} = spawnSync(process.execPath, ["--version"]);
    for (const gone of [pid, process.pid]) {
      const root = makeProject({});
      write(root, {[lock]: String(gone)});
      expect(await withLock(root, async () => "done")).toBe("done");
    }
  });

  it("is respected where another process holds it", async () => {
    const root = makeProject({});
    write(root, {[lock]: String(process.ppid)});
    await expect(withLock(root, async () => "done")).rejects.toThrow(`process ${process.ppid}`);
    expect(existsSync(join(root, lock))).toBe(true);
  });
});

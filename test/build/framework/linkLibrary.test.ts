import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {linkLibrary} from "../../../src/build/framework/linkLibrary.js";
import {contents, makeProject, repository, write} from "../project.js";

/** A project whose src/lib is not there yet. */
function unlinked(files: Record<string, string> = {}): string {
  const root = makeProject({"lib/a.ts": 'export const a = "the library";\n', ...files});
  rmSync(join(root, "src/lib"));
  return root;
}

describe("the link from src/lib to the library", () => {
  it("is made where nothing is, and stays where it is right", () => {
    const root = unlinked();
    for (let times = 0; times < 2; times++) {
      linkLibrary(root);
      expect(readdirSync(join(root, "src/lib"))).toEqual(["a.ts"]);
    }
  });

  it("takes the place of the file that Git writes without symbolic links, and of a link that leads elsewhere", () => {
    const file = unlinked();
    write(file, {"src/lib": "../lib"});
    const astray = unlinked({"other/b.ts": ""});
    symlinkSync("../other", join(astray, "src/lib"));
    const broken = unlinked();
    symlinkSync("../nowhere", join(broken, "src/lib"));
    for (const root of [file, astray, broken]) {
      linkLibrary(root);
      expect(readdirSync(join(root, "src/lib"))).toEqual(["a.ts"]);
    }
  });

  it("leaves a folder alone that somebody else has made there, and says so", () => {
    const root = unlinked();
    mkdirSync(join(root, "src/lib"));
    write(root, {"src/lib/mine.ts": "mine"});
    expect(() => linkLibrary(root)).toThrow("src/lib must be a link to lib");
    expect(contents(join(root, "src/lib"))).toEqual({"mine.ts": "mine"});
  });

  it("is made by the build itself, before the pages are read", () => {
    const root = unlinked({
      "src/index.md": '# Start\n\n```ts\nimport {a} from "./lib/a.js";\ndisplay(a);\n```\n',
    });
    write(root, {"src/lib": "../lib"});
    const build = join(repository, "src/build/commands/build.ts");
    execFileSync(process.execPath, ["--import", import.meta.resolve("tsx"), build], {
      cwd: root,
      stdio: "pipe",
    });
    const modules = contents(join(root, "dist/_import"));
    expect(Object.values(modules).join("")).toContain("the library");
  });

  it("is no part of the repository", () => {
    expect(readFileSync(join(repository, ".gitignore"), "utf8").split("\n")).toContain("/src/lib");
    if (existsSync(join(repository, ".git"))) {
      const files = execFileSync("git", ["ls-files", "src/lib"], {cwd: repository, encoding: "utf8"});
      expect(files).toBe("");
    }
  });
});

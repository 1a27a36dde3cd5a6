import {existsSync, renameSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {healSwap, swap} from "../../../src/build/site/swap.js";
import {contents, makeProject} from "../project.js";

describe("publishing a new site", () => {
  it("puts the new site in the place of the old one", () => {
    const root = makeProject({"dist/old.html": "old", "dist.next/new.html": "new"});
    swap(root);
    expect(contents(join(root, "dist"))).toEqual({"new.html": "new"});
    expect(existsSync(join(root, "dist.old"))).toBe(false);
    expect(existsSync(join(root, "dist.next"))).toBe(false);
  });

  it("publishes a first site", () => {
    const root = makeProject({"dist.next/new.html": "new"});
    swap(root);
    expect(contents(join(root, "dist"))).toEqual({"new.html": "new"});
  });

  it("is mended where it broke between the two renames: the last good site stands", () => {
    const root = makeProject({"dist/old.html": "old", "dist.next/new.html": "new"});
    renameSync(join(root, "dist"), join(root, "dist.old"));
    healSwap(root);
    expect(contents(join(root, "dist"))).toEqual({"old.html": "old"});
    expect(existsSync(join(root, "dist.next"))).toBe(false);
  });

  it("is mended where it broke before the old site was removed: the new one stands", () => {
    const root = makeProject({"dist/new.html": "new", "dist.old/old.html": "old"});
    healSwap(root);
    expect(contents(join(root, "dist"))).toEqual({"new.html": "new"});
    expect(existsSync(join(root, "dist.old"))).toBe(false);
  });
});

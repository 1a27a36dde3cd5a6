import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {afterEach, beforeEach} from "vitest";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

/** For each test of a file, a folder of its own with the project's data, which may be changed, and loaders that run there. */
export function loaderFolder() {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "descent-"));
    mkdirSync(join(root, "data"));
    for (const file of ["digits.csv.gz", "settings.json"]) writeData(file, readFileSync(join("data", file)));
  });
  afterEach(() => rmSync(root, {recursive: true}));

  /** Runs a loader as the build does. */
  function load(loader: string) {
    const {status, stdout, stderr} = spawnSync(process.execPath, [tsx, resolve("src/data", loader)], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    return {status, stdout, stderr};
  }

  function writeData(file: string, content: string | Buffer): void {
    writeFileSync(join(root, "data", file), content);
  }

  /** Rewrites the digits' rows. */
  function editRows(edit: (rows: string[]) => string[]): void {
    const rows = gunzipSync(readFileSync("data/digits.csv.gz")).toString("utf8").trimEnd().split("\n");
    writeData("digits.csv.gz", gzipSync(edit(rows).join("\n")));
  }

  /** Rewrites settings of one experiment. */
  function editSettings(changes: object, experiment = "digitsSoftmax"): void {
    const settings = JSON.parse(readFileSync("data/settings.json", "utf8"));
    writeData(
      "settings.json",
      JSON.stringify({...settings, [experiment]: {...settings[experiment], ...changes}}),
    );
  }

  return {load, writeData, editRows, editSettings};
}

import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {checkPort, chosenPort, serveFolder} from "../../../src/build/site/serve.js";
import {freePort} from "../commands/run.js";
import {makeProject, write} from "../project.js";

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

describe("the port", () => {
  it("is 3000, or what PORT says", () => {
    expect(chosenPort(undefined)).toBe(3000);
    expect(chosenPort("")).toBe(3000);
    expect(chosenPort("8080")).toBe(8080);
  });

  it.each(["0", "65536", "80.5", "-1", "web"])("cannot be %s", text => {
    expect(() => chosenPort(text)).toThrow(`PORT must be a whole number in [1, 65535], got ${text}`);
  });
});

describe("the server", () => {
  it("serves the pages of a folder, and those that a later build puts there", async () => {
    const root = makeProject({"dist/index.html": "start", "dist/steps/momentum.html": "momentum"});
    const server = await serveFolder(join(root, "dist"), await freePort());
    onTestFinished(() => void server.close());
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`);
      return [response.status, await response.text()];
    };
    expect(await get("/")).toEqual([200, "start"]);
    expect(await get("/steps/momentum.html")).toEqual([200, "momentum"]);
    expect((await get("/nowhere.html"))[0]).toBe(404);
    expect((await get("/../package.json"))[0]).toBe(404);
    write(root, {"dist/index.html": "changed", "dist/new.html": "new"});
    expect(await get("/")).toEqual([200, "changed"]);
    expect(await get("/new.html")).toEqual([200, "new"]);
  });

  it("says in one sentence that its port is taken", async () => {
    const root = makeProject({});
    const port = await freePort();
    await checkPort(port);
    const server = await serveFolder(root, port);
    onTestFinished(() => void server.close());
    const sentence = `Port ${port} is taken by another program: choose another one by PORT=${port + 1}`;
    await expect(checkPort(port)).rejects.toThrow(sentence);
    await expect(serveFolder(root, port)).rejects.toThrow(sentence);
  });
});

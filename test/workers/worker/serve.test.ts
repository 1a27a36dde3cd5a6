import {expect, test} from "vitest";
import type {Reply} from "../../../src/workers/protocol.js";
import {type ServerPort, serve} from "../../../src/workers/worker/serve.js";
import {transferables} from "../../../src/workers/worker/transferables.js";
import {jobs} from "../inProcess.js";

function server() {
  const replies: Reply[] = [];
  const port: ServerPort = {onmessage: null, postMessage: reply => void replies.push(reply)};
  serve(jobs, port);
  const settled = async (count: number) => {
    const until = Date.now() + 4000;
    while (replies.length < count) {
      if (Date.now() > until)
        throw new Error(`only ${replies.length} of ${count} replies came in four seconds`);
      await new Promise(resolve => setTimeout(resolve, 1));
    }
  };
  return {
    replies,
    settled,
    send: (data: Parameters<NonNullable<ServerPort["onmessage"]>>[0]["data"]) => port.onmessage?.({data}),
  };
}

test("tasks are done one after the other, in the order in which they came", async () => {
  const {replies, settled, send} = server();
  send({kind: "start", task: 1, job: "count", input: {to: 2}});
  send({kind: "start", task: 2, job: "count", input: {to: 1}});
  await settled(5);
  expect(replies.map(({kind, task}) => `${kind} ${task}`)).toEqual([
    "part 1",
    "part 1",
    "end 1",
    "part 2",
    "end 2",
  ]);
});

test("a job that runs on lets the worker hear that it is cancelled", async () => {
  const {replies, settled, send} = server();
  send({kind: "start", task: 1, job: "endless", input: {never: true}});
  await new Promise(resolve => setTimeout(resolve, 10));
  send({kind: "cancel", task: 1});
  send({kind: "start", task: 2, job: "count", input: {to: 1}});
  await settled(2);
  expect(replies.map(({task}) => task)).toEqual([2, 2]);
});

test("a job that does not exist is told to the page", () => {
  const {replies, send} = server();
  send({kind: "start", task: 7, job: "constructor", input: {}});
  expect(replies).toEqual([{kind: "failed", task: 7, reason: "there is no job constructor"}]);
});

test("all buffers of a part are handed over, each once, however deep", () => {
  const shared = new Float64Array(4);
  const part = {a: shared, deep: [{b: shared.subarray(2)}, new Uint8Array(1)], text: "x", none: null};
  expect(transferables(part)).toEqual([
    shared.buffer,
    part.deep[1] instanceof Uint8Array && part.deep[1].buffer,
  ]);
});

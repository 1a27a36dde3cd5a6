import {beforeEach, describe, expect, it, vi} from "vitest";
import {createReporter, during} from "../../../src/build/messages/reporter.js";

let written = "";
const write = (text: string) => {
  written += text;
};
beforeEach(() => {
  written = "";
  vi.useFakeTimers({toFake: ["performance"]});
  return () => vi.useRealTimers();
});

describe("progress in a log", () => {
  it("has a line when a task starts and ends, and one every five seconds between", () => {
    const task = createReporter({write}).start("digits.json");
    task.progress("epoch 1");
    vi.advanceTimersByTime(6000);
    task.progress("epoch 2");
    task.progress("epoch 3");
    vi.advanceTimersByTime(1000);
    task.finish();
    expect(written).toBe("digits.json …\ndigits.json: epoch 2\ndigits.json done in 7.0 s\n");
  });

  it("says which task failed", () => {
    createReporter({write}).start("digits.json").fail();
    expect(written).toContain("digits.json FAILED after 0.0 s\n");
  });
});

describe("progress on a terminal", () => {
  /** What is on the screen after everything written. The codes used are "n lines up" and "clear from here". */
  const screen = () => {
    let lines = [""];
    for (const piece of written.split("\x1b[")) {
      const [, up, text] = /^(?:(\d+)A|J)?(.*)$/s.exec(piece)!;
      if (up) lines = [...lines.slice(0, -1 - Number(up)), ""];
      const [first, ...rest] = text.split("\n");
      lines = [...lines.slice(0, -1), lines.at(-1) + first, ...rest];
    }
    return lines;
  };

  it("keeps one line per running task, below those that are done", () => {
    const reporter = createReporter({write, isTTY: true, columns: 30});
    const a = reporter.start("a.json");
    const b = reporter.start("b.json");
    a.progress("epoch 1 of a great many epochs still to come");
    b.progress("half way");
    expect(screen()).toEqual(
      ["  a.json: epoch 1 of a great m", "  b.json: half way", ""].map(line => line.slice(0, 29)),
    );
    b.finish();
    expect(screen()).toEqual(["✓ b.json in 0.0 s", "  a.json: epoch 1 of a great ", ""]);
    a.fail();
    expect(screen()).toEqual(["✓ b.json in 0.0 s", "✗ a.json after 0.0 s", ""]);
  });
});

describe("work as a task", () => {
  it("ends as done with its result, or as failed with its error", async () => {
    const reporter = createReporter({write});
    expect(await during(reporter, "a", async () => 7)).toBe(7);
    const failing = during(reporter, "b", async () => {
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    expect(written).toBe("a …\na done in 0.0 s\nb …\nb FAILED after 0.0 s\n");
  });
});

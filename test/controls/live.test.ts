// @vitest-environment jsdom
import {signal} from "@preact/signals-core";
import {beforeEach, expect, it} from "vitest";
import {live} from "../../src/controls/live.js";
import {stubBrowser} from "./frame/browser.js";

beforeEach(stubBrowser);

it("a number in running text follows what it is computed from", () => {
  const eta = signal(0.1);
  const words = live(() => 2 * eta.value);
  expect(words.textContent).toBe("0.2");
  eta.value = 1;
  expect(words.textContent).toBe("2");
});

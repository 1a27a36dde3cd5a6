// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {pageLinks} from "../../../src/controls/page/links.js";
import {quantity} from "../../../src/controls/parameters/quantity.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  history.replaceState(null, "", "/");
});

const gamma = () => quantity({symbol: "γ", label: "damping", value: 0.5, min: 0, max: 1});

it("an address keeps what stands before its hash, with a state and when it is back at its defaults", () => {
  history.replaceState(null, "", "/page.html?from=elsewhere");
  const parameters = {gamma: gamma()};
  const links = pageLinks(["swing"]);
  links.bind("swing", parameters);
  parameters.gamma.value = 0.25;
  vi.runAllTimers();
  expect(location.pathname + location.search + location.hash).toBe(
    "/page.html?from=elsewhere#v1&swing.gamma=0.25",
  );
  links.reset();
  vi.runAllTimers();
  expect(location.href).toBe(`${location.origin}/page.html?from=elsewhere`);
});

it("the figures of a page stand in its address in the order in which they came, each with its own values", () => {
  const [one, two] = [{gamma: gamma()}, {gamma: gamma()}];
  const links = pageLinks(["one", "two"]);
  links.bind("one", one);
  links.bind("two", two);
  two.gamma.value = 0.25;
  one.gamma.value = 0.75;
  expect(links.address()).toMatch(/\/#v1&one\.gamma=0\.75&two\.gamma=0\.25$/);
  links.reset("one");
  expect(links.address("two")).toMatch(/\/#v1&at=two&two\.gamma=0\.25$/);
});

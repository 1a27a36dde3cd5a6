import {expect, it} from "vitest";
import {BuildError, formatProblem, throwProblems} from "../../../src/build/messages/problem.js";

it("a problem is told as one line: file, line and column as far as they are known, and the message", () => {
  expect(formatProblem({file: "src/a.md", line: 3, column: 7, message: "no"})).toBe("src/a.md:3:7: no");
  expect(formatProblem({file: "src/a.md", line: 3, message: "no"})).toBe("src/a.md:3: no");
  expect(formatProblem({file: "src/a.md", message: "no"})).toBe("src/a.md: no");
});

it("problems are thrown together, by file and line, each once", () => {
  const problems = [
    {file: "b.md", line: 1, message: "third"},
    {file: "a.md", line: 10, message: "second"},
    {file: "a.md", line: 9, message: "first"},
    {file: "a.md", line: 9, message: "first"},
  ];
  const thrown = () => throwProblems(problems, "Wrong:");
  expect(thrown).toThrow(BuildError);
  expect(thrown).toThrow(/^Wrong:\n {2}a\.md:9: first\n {2}a\.md:10: second\n {2}b\.md:1: third$/);
});

it("nothing is thrown where there is no problem", () => {
  expect(() => throwProblems([], "Wrong:")).not.toThrow();
});

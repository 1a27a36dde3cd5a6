/** Tells how the build goes on. */
export interface Reporter {
  /** Something that takes time starts. */
  start(name: string): Task;
}

/** Something that takes time. */
export interface Task {
  /** Where it stands, in its own words. */
  progress(line: string): void;
  finish(): void;
  fail(): void;
}

/** What a reporter writes to: standard output, or a test's list. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Does some work as a task of its own. */
export async function during<T>(
  reporter: Reporter,
  name: string,
  work: (task: Task) => Promise<T>,
): Promise<T> {
  const task = reporter.start(name);
  try {
    const result = await work(task);
    task.finish();
    return result;
  } catch (error) {
    task.fail();
    throw error;
  }
}

/** How often a task's progress is told where lines cannot be overwritten, in milliseconds. */
const interval = 5000;

/** A reporter that fits the output: on a terminal one line per running task, kept up to date; lines elsewhere. */
export function createReporter(output: Output): Reporter {
  return output.isTTY ? terminalReporter(output) : lineReporter(output);
}

function lineReporter(output: Output): Reporter {
  return {
    start(name) {
      const start = performance.now();
      let told = start;
      output.write(`${name} …\n`);
      return {
        progress(line) {
          if (performance.now() - told < interval) return;
          told = performance.now();
          output.write(`${name}: ${line}\n`);
        },
        finish: () => output.write(`${name} done in ${seconds(start)}\n`),
        fail: () => output.write(`${name} FAILED after ${seconds(start)}\n`),
      };
    },
  };
}

function terminalReporter(output: Output): Reporter {
  /** What each running task shows. */
  const running = new Map<object, string>();
  let drawn = 0;
  const draw = (above = "") => {
    const width = (output.columns ?? 80) - 1;
    const lines = [...running.values()].map(line => `${line.slice(0, width)}\n`);
    output.write(`${drawn > 0 ? `\x1b[${drawn}A` : ""}\x1b[J${above}${lines.join("")}`);
    drawn = lines.length;
  };
  return {
    start(name) {
      const start = performance.now();
      const end = (line: string) => {
        running.delete(task);
        draw(`${line}\n`);
      };
      const task: Task = {
        progress(line) {
          running.set(task, `  ${name}: ${line}`);
          draw();
        },
        finish: () => end(`✓ ${name} in ${seconds(start)}`),
        fail: () => end(`✗ ${name} after ${seconds(start)}`),
      };
      running.set(task, `  ${name} …`);
      draw();
      return task;
    },
  };
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** How often it is asked whether the parent lives, in milliseconds. */
const interval = 250;

/**
 * Ends this process at Ctrl-C and SIGTERM, and once the shell through which npm started it has gone, for that one
 * passes no signals on. The exit code is the one that is set, or the signal's; what was begun is ended by the
 * listeners of "exit".
 */
export function endWithSignals(): void {
  const parent = process.ppid;
  const end = (code: number) => process.exit(process.exitCode ?? code);
  process.once("SIGINT", () => end(130));
  process.once("SIGTERM", () => end(143));
  setInterval(() => process.ppid !== parent && end(143), interval).unref();
}

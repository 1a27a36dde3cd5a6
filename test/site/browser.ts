import {existsSync} from "node:fs";
import {type Browser, chromium} from "playwright-core";

/** Where a browser of the system may be. */
const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Keep a browser from calling home, and let it start as root. */
const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * Starts a headless Chromium: the one that the variable DESCENT_BROWSER names, or Playwright's own, or the system's, or
 * else the one that comes inside the package @sparticuz/chromium, so that a bare machine needs nothing more.
 */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const named = process.env.DESCENT_BROWSER;
  if (named && !existsSync(named))
    throw new Error(`DESCENT_BROWSER names ${named}, and there is no such file.`);
  const found =
    named ?? [chromium.executablePath(), ...systemBrowsers].find(path => path && existsSync(path));
  if (found) return await chromium.launch({executablePath: found, args: [...quiet, ...extra]});
  // Tells the package to unpack the system libraries too, which a bare machine does not have.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const {default: packed} = await import("@sparticuz/chromium");
  // No page asks for WebGL, and the graphics card that the package emulates for it is slow at everything else.
  packed.setGraphicsMode = false;
  // Its own arguments run everything in one process, which ends with the first context that is closed.
  const args = packed.args.filter(argument => argument !== "--single-process");
  return await chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...args, "--disable-gpu", ...quiet, ...extra],
  });
}

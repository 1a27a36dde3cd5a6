import {createServer, type Server} from "node:http";
import sirv from "sirv";
import {BuildError} from "../messages/problem.js";

const host = "127.0.0.1";

/** The port to serve at: the environment variable PORT, or 3000. */
export function chosenPort(text = process.env.PORT): number {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new BuildError(`PORT must be a whole number in [1, 65535], got ${text}`);
  }
  return port;
}

/**
 * Serves a folder at http://127.0.0.1. Files are looked up anew at each request, so that a new build shows at once.
 *
 * @throws BuildError if the port is taken
 */
export function serveFolder(folder: string, port: number): Promise<Server> {
  return listen(createServer(sirv(folder, {dev: true})), port);
}

/** Makes sure that a port is free now, before work that takes minutes is done. */
export async function checkPort(port: number): Promise<void> {
  const server = await listen(createServer(), port);
  await new Promise(resolve => server.close(resolve));
}

export function addressOf(port: number): string {
  return `http://${host}:${port}`;
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? refusal(port, error.code) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function refusal(port: number, code: string): BuildError {
  const reason = code === "EADDRINUSE" ? "is taken by another program" : "is not open to this user";
  return new BuildError(`Port ${port} ${reason}: choose another one by PORT=${port + 1}`);
}

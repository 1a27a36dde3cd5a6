import {spawnSync} from "node:child_process";

/** Ways to run a command without a network: in a network of its own, as any user or as root. */
const ways = [
  ["unshare", "-rn"],
  ["unshare", "-n"],
];

/** The command with the network cut off where the system allows it, and as it is elsewhere. */
export function offline(command: readonly string[]): string[] {
  const way = ways.find(([program, ...args]) => spawnSync(program, [...args, "true"]).status === 0);
  return [...(way ?? []), ...command];
}

import {writeFile} from "node:fs/promises";
import {breaks} from "./breaks.js";
import {copyOf, type Finding} from "./copy.js";

// `npm run mutate`: what would have been noticed. Each fault of the list is put into a copy of the project, one at a
// time, and the claim that it is listed for is checked there: it must hold without the fault and fail with it.
//   npm run mutate -- adam-step nan          these claims alone
//   npm run mutate -- --json noticed.json    the table as data besides

const names = process.argv.slice(2);
const json = names.includes("--json") ? names.splice(names.indexOf("--json"), 2)[1] : undefined;
const chosen = names.length === 0 ? breaks : breaks.filter(({claim}) => names.includes(claim));
const unknown = names.find(name => !breaks.some(({claim}) => claim === name));
if (unknown !== undefined) throw new Error(`mutate: no break is listed for the claim ${unknown}`);

const waiting = [...new Set(chosen.map(({claim}) => claim))];
const rows: {claim: string; fault: string; noticed: boolean; notice: string}[] = [];

/** Takes one claim after the other: once as it is, then with each of its faults. */
async function work(): Promise<void> {
  const copy = await copyOf(process.cwd());
  try {
    for (let claim = waiting.shift(); claim !== undefined; claim = waiting.shift()) {
      const whole = await copy.check(claim);
      if (!whole.holds) throw new Error(`claim ${claim} does not hold as it is: ${whole.notice}`);
      for (const fault of chosen) {
        if (fault.claim !== claim) continue;
        const finding: Finding = await copy.checkBroken(fault);
        rows.push({claim, fault: fault.fault, noticed: !finding.holds, notice: finding.notice});
        console.log(
          `${finding.holds ? "NOT NOTICED" : "noticed"}  ${claim}: ${fault.fault}  ${finding.notice}`,
        );
      }
    }
  } catch (error) {
    waiting.length = 0;
    throw error;
  } finally {
    await copy.remove();
  }
}

for (const end of await Promise.allSettled([work(), work()])) if (end.status === "rejected") throw end.reason;
const missed = rows.filter(({noticed}) => !noticed);
console.log(`${rows.length - missed.length} of ${rows.length} faults noticed`);
if (json !== undefined) await writeFile(json, JSON.stringify(rows, undefined, 2));
if (missed.length > 0) process.exitCode = 1;

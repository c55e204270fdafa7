// Programs that do not work yet, by who works on them: `node test/language/pending.ts [owner] [--move] [--verbose]` runs
// them. `--move` makes those that work cases of the suite.

import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { compare, faultOf } from "./pool.ts";
import { casesIn } from "./program.ts";

const folder = join(import.meta.dirname, "pending");
const [wanted] = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const owners = existsSync(folder) ? readdirSync(folder).filter((owner) => !wanted || owner === wanted) : [];
const verbose = process.argv.includes("--verbose");

for (const owner of owners) {
  const programs = casesIn(join(folder, owner));
  const verdicts = compare(programs.map(({ file }) => file));
  let working = 0;
  for (const { name, file } of programs) {
    const fault = faultOf((await verdicts.get(file))!);
    if (fault) {
      const [first = "", second = ""] = fault.split("\n");
      console.log(`${owner}/${name}: ${verbose ? fault : first.startsWith("it does not compile") ? second : fault}`);
      continue;
    }
    working++;
    if (process.argv.includes("--move")) move(file, join(folder, owner));
    else console.log(`${owner}/${name}: works`);
  }
  console.log(`${owner}: ${working} of ${programs.length} work`);
}

/** Moves a program, all modules of it, into the suite. */
function move(file: string, from: string): void {
  const what = file.endsWith("/main.ts") ? dirname(file) : file;
  const to = join(import.meta.dirname, "cases", relative(from, what));
  mkdirSync(dirname(to), { recursive: true });
  renameSync(what, to);
  for (let empty = dirname(what); !readdirSync(empty).length && empty !== folder; empty = dirname(empty))
    rmdirSync(empty);
}

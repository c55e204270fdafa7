// What programs print in Node and in wasm: `node test/language/try.ts FILE… [--debug] [--text]`. `--text` shows the
// AssemblyScript that the compiler wrote. Of many files only those are told that differ.

import { resolve } from "node:path";
import { textOf } from "./batch.ts";
import { compare, faultOf, withoutPlaces } from "./pool.ts";

const files = process.argv
  .slice(2)
  .filter((each) => !each.startsWith("--"))
  .map((each) => resolve(each));
if (!files.length) throw new Error("which file?");
const mode = process.argv.includes("--debug") ? "debug" : "release";
if (process.argv.includes("--text")) for (const file of files) console.log(textOf(file, mode === "debug"));
for (const [file, answer] of compare(files, { modes: [mode] })) {
  const verdict = await answer;
  const fault = faultOf(verdict, [mode]);
  if (fault) process.exitCode = 1;
  if (files.length > 1) {
    if (fault) console.log(`${file}: ${fault}`);
    continue;
  }
  const { expected } = verdict;
  const actual = verdict[mode].errors ?? withoutPlaces(verdict[mode].lines ?? []);
  for (let line = 0; line < Math.max(expected.length, actual.length); line++) {
    const same = expected[line] === actual[line];
    console.log(same ? `  ${expected[line]}` : `node ${expected[line]}\nwasm ${actual[line]}`);
  }
}

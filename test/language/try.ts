// What one program prints in Node and in wasm: `node test/language/try.ts FILE [--debug] [--text]`. `--text` shows the
// AssemblyScript that the compiler wrote.

import { compileProgram } from "../../compiler/index.ts";
import { runCompiled, runInNode, sourceOf } from "./run.ts";

const [file, ...flags] = process.argv.slice(2);
if (!file) throw new Error("which file?");
if (flags.includes("--text")) {
  const { server } = compileProgram({ entry: file, debug: false }, new Map([[file, sourceOf(file)]]));
  console.log(server?.text ?? "nothing was written");
}
const [expected, actual] = [await runInNode(file), await runCompiled(file, flags.includes("--debug"))];
for (let line = 0; line < Math.max(expected.length, actual.length); line++) {
  const same = expected[line] === actual[line];
  console.log(same ? `  ${expected[line]}` : `node ${expected[line]}\nwasm ${actual[line]}`);
}
process.exitCode = expected.join("\n") === actual.join("\n") ? 0 : 1;

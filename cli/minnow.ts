#!/usr/bin/env node
// The `minnow` command: one lazy file for each of its words.

const NEEDED = 25;

const commands: Record<string, () => Promise<unknown>> = {
  build: () => import("./build.ts"),
  serve: () => import("./serve.ts"),
};

const USAGE = `minnow build [appDir] [--debug] [--out dist]
minnow serve [dist]                            address in HOST and PORT`;

const [word = "help"] = process.argv.splice(2, 1);
const command = commands[word];
if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(`Minnow needs Node ${NEEDED} or newer; this is ${process.version}. In an npm script it is there.`);
  process.exitCode = 1;
} else if (command) {
  await command();
} else {
  console.log(USAGE);
  process.exitCode = word === "help" ? 0 : 1;
}

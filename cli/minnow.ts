#!/usr/bin/env node
// The `minnow` command: one lazy file for each of its words.

import "./compile-cache.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../compiler/build/package-root.ts";
import { UsageError } from "./usage.ts";

const NEEDED = 25;

type Command = (args: string[]) => Promise<void>;

const COMMANDS: Record<string, () => Promise<Command>> = {
  build: async () => (await import("./build.ts")).buildCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
};

const USAGE = `Usage: minnow <command>

  minnow build [folder] [--debug] [--out dist] [--base /path]
                        builds the app in a folder; --base: it lives below that path of its host
  minnow serve [dist]   serves what was built; the address is in HOST and PORT

  -h, --help      this text
  -v, --version   the version of Minnow`;

async function main(word: string, args: string[]): Promise<number> {
  if (["help", "-h", "--help"].includes(word) || args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return 0;
  }
  if (["version", "-v", "--version"].includes(word)) {
    console.log(version());
    return 0;
  }
  if (Number(process.versions.node.split(".")[0]) < NEEDED) {
    console.error(`Minnow needs Node ${NEEDED} or newer; this is ${process.version}. In an npm script it is there.`);
    return 1;
  }
  try {
    const load = COMMANDS[word];
    if (!load) throw new UsageError(word ? `There is no command \`${word}\`.` : "A command is missing.");
    await (await load())(args);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

/** The package's; of a published one the modules lie in a folder below it. */
function version(): string {
  const file = ["package.json", "../package.json"]
    .map((each) => join(packageRoot, each))
    .find((each) => existsSync(each));
  return file ? JSON.parse(readFileSync(file, "utf8")).version : "unknown";
}

const [word = "", ...args] = process.argv.slice(2);
process.exitCode = await main(word, args);

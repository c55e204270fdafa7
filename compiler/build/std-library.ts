// Parts of AssemblyScript's library that Minnow brings itself (runtime/std): asc takes what stands in its table.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFiles } from "assemblyscript/asc";
import { packageRoot } from "./package-root.ts";

const folder = join(packageRoot, "runtime/std");

/** Puts Minnow's own files in their places. Before asc is run. */
export function replaceLibrary(): void {
  // What the app's own AssemblyScript imports from "minnow/as".
  libraryFiles["minnow/as"] = 'export { Fn0, Fn1, Fn2, Fn3, Fn4 } from "../../runtime/core/fn";\n';
  libraryFiles.string = quickTexts(libraryFiles.string ?? "");
  for (const name of globSync("**/*.ts", { cwd: folder })) {
    libraryFiles[name.slice(0, -".ts".length).replaceAll("\\", "/")] = readFileSync(join(folder, name), "utf8");
  }
}

/** Text of AssemblyScript's own `string.ts`, and what stands in its place. */
const QUICK: readonly (readonly [string, string])[] = [
  // `text[i]`, `for (const c of text)`: there is one text for each character of Latin-1, made when it is first asked for.
  [
    `    if (<u32>pos >= <u32>this.length) return changetype<String>("");
    let out = changetype<String>(__new(2, idof<String>()));
    store<u16>(changetype<usize>(out), load<u16>(changetype<usize>(this) + (<usize>pos << 1)));
    return out;`,
    `    if (<u32>pos >= <u32>this.length) return changetype<String>("");
    return characterText(load<u16>(changetype<usize>(this) + (<usize>pos << 1)));`,
  ],
  // For few bytes the engine's own way of copying is a call.
  [
    `    memory.copy(changetype<usize>(out), changetype<usize>(this), thisSize);
    memory.copy(changetype<usize>(out) + thisSize, changetype<usize>(other), otherSize);`,
    `    copyUnits(changetype<usize>(out), changetype<usize>(this), thisSize);
    copyUnits(changetype<usize>(out) + thisSize, changetype<usize>(other), otherSize);`,
  ],
  [
    `    memory.copy(changetype<usize>(out), changetype<usize>(this) + fromPos, size);`,
    `    copyUnits(changetype<usize>(out), changetype<usize>(this) + fromPos, size);`,
  ],
  // `indexOf`, `includes`, `split`: eight units at a time are compared with the first one.
  [
    `    for (len -= searchLen; searchStart <= len; ++searchStart) {
      // @ts-ignore: string <-> String
      if (!compareImpl(this, searchStart, search, 0, searchLen)) return <i32>searchStart;
    }
    return -1;`,
    `    return foundAt(changetype<usize>(this), searchStart, len - searchLen, changetype<usize>(search), searchLen);`,
  ],
];

const QUICK_FUNCTIONS = `
/** The first place from \`start\` up to \`last\` where \`length\` units are those of \`search\`; -1 for none. */
function foundAt(text: usize, start: isize, last: isize, search: usize, length: isize): i32 {
  const first = load<u16>(search);
  const rest = (length - 1) << 1;
  const end = text + ((last + 1) << 1);
  let at = text + (start << 1);
  if (last < 0) return -1;
  if (ASC_SHRINK_LEVEL < 2) {
    const wanted = i16x8.splat(first);
    while (at + 16 <= end) {
      const found = i16x8.bitmask(i16x8.eq(v128.load(at), wanted));
      if (!found) {
        at += 16;
        continue;
      }
      at += <usize>ctz(found) << 1;
      if (sameUnits(at + 2, search + 2, rest)) return <i32>((at - text) >> 1);
      at += 2;
    }
  }
  for (; at < end; at += 2) {
    if (load<u16>(at) == first && sameUnits(at + 2, search + 2, rest)) return <i32>((at - text) >> 1);
  }
  return -1;
}

function sameUnits(a: usize, b: usize, size: isize): bool {
  for (let at: isize = 0; at < size; at += 2) if (load<u16>(a + at) != load<u16>(b + at)) return false;
  return true;
}

@lazy let characterTexts: StaticArray<String | null> | null = null;

function characterText(unit: u32): String {
  if (ASC_SHRINK_LEVEL < 2 && unit < 256) {
    let texts = characterTexts;
    if (texts === null) characterTexts = texts = new StaticArray<String | null>(256);
    const known = unchecked(texts[unit]);
    if (known !== null) return known;
    return unchecked(texts[unit] = newCharacter(unit))!;
  }
  return newCharacter(unit);
}

function newCharacter(unit: u32): String {
  const out = __new(2, idof<String>());
  store<u16>(out, unit);
  return changetype<String>(out);
}

function copyUnits(to: usize, from: usize, size: usize): void {
  if (ASC_SHRINK_LEVEL > 1 || size > 32) memory.copy(to, from, size);
  else if (size >= 8) {
    const last = load<u64>(from + size - 8);
    store<u64>(to, load<u64>(from));
    if (size > 16) {
      store<u64>(to, load<u64>(from, 8), 8);
      if (size > 24) store<u64>(to, load<u64>(from, 16), 16);
    }
    store<u64>(to + size - 8, last);
  } else if (size >= 4) {
    const last = load<u32>(from + size - 4);
    store<u32>(to, load<u32>(from));
    store<u32>(to + size - 4, last);
  } else if (size) store<u16>(to, load<u16>(from));
}
`;

/** Some of the ways in which texts are made, without calls of the engine and without objects where that can be. */
function quickTexts(text: string): string {
  return (
    QUICK.reduce((changed, [from, to]) => {
      if (!changed.includes(from)) throw new Error("This release of AssemblyScript is not one that Minnow knows.");
      return changed.replace(from, to);
    }, text) + QUICK_FUNCTIONS
  );
}

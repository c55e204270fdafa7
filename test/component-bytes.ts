import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coreOf } from "../host/_shared/component.ts";

/** A component's size as it is, and without the client files that lie in it as one passive segment. */
export function componentBytes(dist: string): { whole: number; alone: number } {
  const component = readFileSync(join(dist, "app.wasm"));
  return { whole: component.length, alone: component.length - blobBytes(Buffer.from(coreOf(component))) };
}

/** The blob starts with `MNW1`, five words of header, then twelve words a file; each file says where it ends. */
function blobBytes(core: Buffer): number {
  const start = core.indexOf("MNW1");
  if (start < 0) return 0;
  const word = (index: number) => core.readUInt32LE(start + index * 4);
  let end = word(1);
  for (let file = 0; file < word(4); file++) {
    const base = 5 + file * 12;
    for (const pair of [8, 10]) end = Math.max(end, word(base + pair) + word(base + pair + 1));
  }
  return end;
}

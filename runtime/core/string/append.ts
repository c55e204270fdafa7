// Texts that grow: `text += more` again and again. Each text on the way would be a copy of all that was there before, so the
// compiler (compiler/lower/growing-text.ts) has such a variable hold an *open* text: its block has room behind its end, and
// nothing else refers to it. The lowest bit of an object's size says so, which a text's length does not look at. Whoever
// reads the variable as a value closes the text; then it is one like any other, and the next `+=` begins a new one.

import { OBJECT_OVERHEAD, TOTAL_OVERHEAD } from "rt/common";
import { copyUnits } from "./units";

// @ts-ignore: decorator
@inline const OPEN: u32 = 1;
/** Where an object's size stands, in front of it. */
// @ts-ignore: decorator
@inline const SIZE: usize = 4;
/** Bytes behind the end of a text that has just begun to grow. */
// @ts-ignore: decorator
@inline const ROOM: usize = 24;

/** `text + more`, where `text` is what a variable held when it had this length, and goes into it again. */
export function appendText(text: string, length: i32, more: string): string {
  const at = changetype<usize>(text);
  const size = load<u32>(at - SIZE);
  const used = <usize>length << 1;
  const added = <usize>more.length << 1;
  // What `more` did may have made it longer meanwhile: then it begins anew.
  if (size == (<u32>used | OPEN)) {
    const room = (load<usize>(at - TOTAL_OVERHEAD) & ~3) - OBJECT_OVERHEAD;
    if (used + added <= room) {
      copyUnits(at + used, changetype<usize>(more), added);
      store<u32>(at - SIZE, <u32>(used + added) | OPEN);
      return text;
    }
  }
  return grown(text, used, more, added);
}

/** The same, of a text that has just been made longer. */
export function appendMore(text: string, more: string): string {
  return appendText(text, text.length, more);
}

function grown(text: string, used: usize, more: string, added: usize): string {
  const size = used + added;
  const room = size + (size < 0x10000000 ? size : 0) + ROOM;
  const made = __new(room, idof<string>());
  memory.copy(made, changetype<usize>(text), used);
  memory.copy(made + used, changetype<usize>(more), added);
  store<u32>(made - SIZE, <u32>size | OPEN);
  return changetype<string>(made);
}

/** The text of such a variable as a value: it does not change any more. */
export function closedText(text: string): string {
  const at = changetype<usize>(text) - SIZE;
  const size = load<u32>(at);
  if (size & OPEN) store<u32>(at, size ^ OPEN);
  return text;
}

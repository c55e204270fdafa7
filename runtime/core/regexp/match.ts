// Runs the instructions of a pattern: what may be tried otherwise waits on a stack.

import { throwRangeError } from "../error";
import { LOOK_BEHIND, LOOK_NOT } from "./node";
import {
  I_ANY,
  I_BACK,
  I_BOUNDARY,
  I_CHARACTER,
  I_CLEAR,
  I_END,
  I_JUMP,
  I_LOOK,
  I_MARK,
  I_MATCH,
  I_MOVED,
  I_RUN,
  I_SAVE,
  I_SET,
  I_SPLIT,
  I_START,
  Program,
} from "./program";
import { folded, isLineEnd, isWordUnit, lowered } from "./sets";

// What an entry of the stack is: its last word. In front of it stand
const TRY = 0; // address, position
const UNDO = 1; // slot, value
const RUN = 2; // least position, address, position, and two words of nothing

const DEEPEST = 1 << 26;

/** It is empty whenever no match is being sought, and nothing else runs meanwhile: one is enough. */
// @ts-ignore: decorator
@lazy
let sharedStack: StaticArray<i32> = new StaticArray<i32>(256);

export class Matcher {
  slots: StaticArray<i32>;
  private stack: StaticArray<i32> = sharedStack;
  private height: i32 = 0;

  constructor(
    private program: Program,
    private text: string,
  ) {
    this.slots = new StaticArray<i32>(program.slots);
  }

  /** Whether the pattern fits at `from`. */
  matches(from: i32): bool {
    this.slots.fill(-1);
    this.height = 0;
    // It may have grown for another one.
    this.stack = sharedStack;
    const end = this.run(0, from, false);
    if (end < 0) return false;
    this.slots[0] = from;
    this.slots[1] = end;
    return true;
  }

  private push(a: i32, b: i32, kind: i32): void {
    let stack = this.stack;
    const height = this.height;
    if (height + 4 > stack.length) {
      if (height > DEEPEST) throwRangeError("The regular expression has too many ways to match");
      stack = new StaticArray<i32>(stack.length * 2);
      memory.copy(changetype<usize>(stack), changetype<usize>(this.stack), <usize>height << 2);
      this.stack = sharedStack = stack;
    }
    unchecked((stack[height] = a));
    unchecked((stack[height + 1] = b));
    unchecked((stack[height + 2] = kind));
    this.height = height + 3;
  }

  private set(slot: i32, value: i32): void {
    this.push(slot, unchecked(this.slots[slot]), UNDO);
    unchecked((this.slots[slot] = value));
  }

  private codeAt(at: i32): i32 {
    return this.program.unicode ? this.text.codePointAt(at) : this.text.charCodeAt(at);
  }

  private codeBefore(at: i32): i32 {
    const unit = this.text.charCodeAt(at - 1);
    if (!this.program.unicode || (unit & 0xfc00) != 0xdc00 || at < 2) return unit;
    const high = this.text.charCodeAt(at - 2);
    return (high & 0xfc00) == 0xd800 ? 0x10000 + ((high & 0x3ff) << 10) + (unit & 0x3ff) : unit;
  }

  /** Whether the instruction of one character at `pc` takes `code`. */
  private takes(pc: i32, code: i32): bool {
    const program = this.program;
    const list = program.code;
    switch (unchecked(list[pc])) {
      case I_CHARACTER: {
        const wanted = unchecked(list[pc + 1]);
        return code == wanted || (program.ignoreCase && folded(code) == wanted);
      }
      case I_ANY:
        return program.dotAll || !isLineEnd(code);
      default: {
        const set = program.sets[unchecked(list[pc + 1])];
        const negated = unchecked(list[pc + 2]) != 0;
        if (inSet(set, code)) return !negated;
        if (!program.ignoreCase) return negated;
        return (inSet(set, folded(code)) || inSet(set, lowered(code))) != negated;
      }
    }
  }

  /** Whether a run that takes what stands at `inner` might fit with less, where `next` goes on: not if that begins with something else. */
  private mayTakeLess(inner: i32, next: i32): bool {
    const program = this.program;
    const list = program.code;
    let at = next;
    while (unchecked(list[at]) == I_SAVE) at += 2;
    const op = unchecked(list[at]);
    if (op == I_MATCH) return false;
    if (op == I_END) return program.multiline;
    if (op != I_CHARACTER || program.ignoreCase || program.unicode) return true;
    return this.takes(inner, unchecked(list[at + 1]));
  }

  /** From `pc` on at `from`: where it ends, or -1. */
  private run(pc: i32, from: i32, back: bool): i32 {
    const program = this.program;
    const list = program.code;
    const text = this.text;
    const length = text.length;
    const base = this.height;
    let at = from;
    while (true) {
      let good = true;
      const op = unchecked(list[pc]);
      switch (op) {
        case I_CHARACTER:
        case I_ANY:
        case I_SET: {
          if (back ? at > 0 : at < length) {
            const code = back ? this.codeBefore(at) : this.codeAt(at);
            good = this.takes(pc, code);
            const units = code > 0xffff ? 2 : 1;
            at += back ? -units : units;
          } else good = false;
          pc += op == I_CHARACTER ? 2 : op == I_ANY ? 1 : 3;
          break;
        }
        case I_RUN: {
          const least = unchecked(list[pc + 1]);
          const most = unchecked(list[pc + 2]);
          pc += 3;
          const end = most < 0 || most > length - at ? length : at + most;
          const start = at;
          while (at < end && this.takes(pc, text.charCodeAt(at))) at++;
          const taken = pc;
          const inner = unchecked(list[pc]);
          pc += inner == I_CHARACTER ? 2 : inner == I_ANY ? 1 : 3;
          good = at - start >= least;
          if (good && at > start + least && this.mayTakeLess(taken, pc)) {
            this.push(start + least, pc, at);
            this.push(0, 0, RUN);
          }
          break;
        }
        case I_SPLIT:
          this.push(unchecked(list[pc + 1]), at, TRY);
          pc += 2;
          break;
        case I_JUMP:
          pc = unchecked(list[pc + 1]);
          break;
        case I_SAVE:
        case I_MARK:
          this.set(unchecked(list[pc + 1]), at);
          pc += 2;
          break;
        case I_MOVED:
          good = unchecked(this.slots[unchecked(list[pc + 1])]) != at;
          pc += 2;
          break;
        case I_CLEAR:
          for (let slot = unchecked(list[pc + 1]) * 2; slot < unchecked(list[pc + 2]) * 2; slot++) {
            if (unchecked(this.slots[slot]) >= 0) this.set(slot, -1);
          }
          pc += 3;
          break;
        case I_START:
          good = at == 0 || (program.multiline && isLineEnd(text.charCodeAt(at - 1)));
          pc++;
          break;
        case I_END:
          good = at == length || (program.multiline && isLineEnd(text.charCodeAt(at)));
          pc++;
          break;
        case I_BOUNDARY: {
          const before = at > 0 && isWordUnit(text.charCodeAt(at - 1));
          const behind = at < length && isWordUnit(text.charCodeAt(at));
          good = (before != behind) == (unchecked(list[pc + 1]) == 0);
          pc += 2;
          break;
        }
        case I_BACK:
          at = this.again(unchecked(list[pc + 1]), at, back);
          good = at >= 0;
          pc += 2;
          break;
        case I_LOOK: {
          const kind = unchecked(list[pc + 1]);
          const height = this.height;
          const found = this.run(pc + 3, at, (kind & LOOK_BEHIND) != 0) >= 0;
          good = found == ((kind & LOOK_NOT) == 0);
          // What was found stays, and there is no other way to find it: only what undoes the groups is kept.
          if (found && good) this.keepUndo(height);
          else this.unwind(height);
          pc = unchecked(list[pc + 2]);
          break;
        }
        default:
          return at;
      }
      if (good) continue;
      // The last choice that can be made otherwise.
      const stack = this.stack;
      while (true) {
        const height = this.height;
        if (height <= base) return -1;
        const kind = unchecked(stack[height - 1]);
        if (kind == UNDO) {
          unchecked((this.slots[stack[height - 3]] = stack[height - 2]));
          this.height = height - 3;
        } else if (kind == TRY) {
          pc = unchecked(stack[height - 3]);
          at = unchecked(stack[height - 2]);
          this.height = height - 3;
          break;
        } else {
          at = unchecked(stack[height - 4]) - 1;
          pc = unchecked(stack[height - 5]);
          unchecked((stack[height - 4] = at));
          if (at <= unchecked(stack[height - 6])) this.height = height - 6;
          break;
        }
      }
    }
  }

  /** Takes back all that was done above `height`. */
  private unwind(height: i32): void {
    const stack = this.stack;
    while (this.height > height) {
      const kind = unchecked(stack[this.height - 1]);
      if (kind == UNDO) unchecked((this.slots[stack[this.height - 3]] = stack[this.height - 2]));
      this.height -= kind == RUN ? 6 : 3;
    }
  }

  /** Drops the choices above `height`. */
  private keepUndo(height: i32): void {
    const stack = this.stack;
    let top = this.height;
    const undo: i32[] = [];
    while (top > height) {
      const kind = unchecked(stack[top - 1]);
      if (kind == UNDO) {
        undo.push(unchecked(stack[top - 3]));
        undo.push(unchecked(stack[top - 2]));
      }
      top -= kind == RUN ? 6 : 3;
    }
    this.height = height;
    for (let i = undo.length - 2; i >= 0; i -= 2) this.push(undo[i], undo[i + 1], UNDO);
  }

  /** What a group has matched, once more: where it ends, or -1. */
  private again(group: i32, at: i32, back: bool): i32 {
    const from = unchecked(this.slots[group * 2]);
    const to = unchecked(this.slots[group * 2 + 1]);
    if (from < 0 || to < 0) return at;
    const units = to - from;
    const start = back ? at - units : at;
    if (start < 0 || start + units > this.text.length) return -1;
    for (let i = 0; i < units; i++) {
      const a = this.text.charCodeAt(from + i);
      const b = this.text.charCodeAt(start + i);
      if (a != b && !(this.program.ignoreCase && folded(a) == folded(b))) return -1;
    }
    return back ? start : at + units;
  }
}

function inSet(set: StaticArray<i32>, code: i32): bool {
  for (let i = 0; i < set.length; i += 2) {
    if (code >= unchecked(set[i]) && code <= unchecked(set[i + 1])) return true;
  }
  return false;
}

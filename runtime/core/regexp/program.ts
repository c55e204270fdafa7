// A pattern as a list of instructions, which match.ts runs.

import { __throw } from "../error";
import {
  ANY,
  BACK,
  BOUNDARY,
  CHARACTER,
  CHOICE,
  END,
  GROUP,
  LOOK,
  LOOK_BEHIND,
  Node,
  REPEAT,
  SEQUENCE,
  SET,
  START,
} from "./node";
import { Parser } from "./parse";
import { folded } from "./sets";

// Instructions, each followed by its operands. Those of one character come first: they can be repeated without a choice for each.
export const I_CHARACTER = 0; // code
export const I_ANY = 1; // -
export const I_SET = 2; // set, negated
export const I_RUN = 3; // least, most: the instruction of one character that follows, as often as it goes
export const I_SPLIT = 4; // other: go on here; else there
export const I_JUMP = 5; // to
export const I_SAVE = 6; // slot
export const I_CLEAR = 7; // from, to: groups
export const I_START = 8;
export const I_END = 9;
export const I_BOUNDARY = 10; // negated
export const I_BACK = 11; // group
export const I_LOOK = 12; // kind, behind it
export const I_MATCH = 13;
export const I_MARK = 14; // slot: where this turn of a loop began
export const I_MOVED = 15; // slot: fails where the turn took nothing

export class Program {
  code: i32[] = [];
  sets: StaticArray<i32>[] = [];
  /** Groups twice, then marks of loops. */
  slots: i32 = 0;
  groups: i32 = 0;
  names: string[] = [];
  global: bool = false;
  ignoreCase: bool = false;
  multiline: bool = false;
  dotAll: bool = false;
  unicode: bool = false;
  sticky: bool = false;
  hasNames: bool = false;
  /** The unit that a match begins with, where there is only one; else -1. */
  firstUnit: i32 = -1;
  /** Which of the first 128 units a match may begin with, where it begins with one of a set; else null. */
  begins: StaticArray<bool> | null = null;
  /** Whether it fits at the text's start only. */
  isAnchored: bool = false;

  constructor(source: string, flags: string) {
    for (let i = 0; i < flags.length; i++) {
      const flag = flags.charCodeAt(i);
      if (flags.indexOf(flags.charAt(i)) != i) this.refuse(flags);
      if (flag == 0x67) this.global = true;
      else if (flag == 0x69) this.ignoreCase = true;
      else if (flag == 0x6d) this.multiline = true;
      else if (flag == 0x73) this.dotAll = true;
      else if (flag == 0x75) this.unicode = true;
      else if (flag == 0x79) this.sticky = true;
      else if (flag != 0x64) this.refuse(flags);
    }
    const parser = new Parser(source, flags, this.unicode);
    const root = parser.parse();
    this.groups = parser.groups;
    this.names = parser.names;
    for (let i = 0; i < parser.names.length; i++) if (parser.names[i].length) this.hasNames = true;
    this.slots = parser.groups * 2;
    this.emit(root, false);
    this.code.push(I_MATCH);
    if (this.code[0] == I_CHARACTER && this.code[1] < 0xd800) this.firstUnit = this.code[1];
    this.isAnchored = this.code[0] == I_START && !this.multiline;
    this.begins = this.firstUnits();
  }

  private firstUnits(): StaticArray<bool> | null {
    const code = this.code;
    let pc = 0;
    while (code[pc] == I_SAVE) pc += 2;
    if (code[pc] == I_RUN) {
      if (code[pc + 1] == 0) return null;
      pc += 3;
    }
    if (code[pc] != I_SET || this.ignoreCase) return null;
    const set = this.sets[code[pc + 1]];
    const negated = code[pc + 2] != 0;
    const units = new StaticArray<bool>(128);
    for (let unit = 0; unit < 128; unit++) {
      let inside = false;
      for (let i = 0; i < set.length; i += 2) inside = inside || (unit >= set[i] && unit <= set[i + 1]);
      units[unit] = inside != negated;
    }
    return units;
  }

  private refuse(flags: string): void {
    __throw(new SyntaxError("Invalid flags supplied to RegExp constructor '" + flags + "'"));
  }

  private emit(node: Node, back: bool): void {
    const code = this.code;
    switch (node.kind) {
      case CHARACTER:
        code.push(I_CHARACTER);
        code.push(this.ignoreCase ? folded(node.a) : node.a);
        break;
      case ANY:
        code.push(I_ANY);
        break;
      case SET:
        code.push(I_SET);
        code.push(this.sets.length);
        code.push(node.a);
        this.sets.push(StaticArray.fromArray(node.ranges));
        break;
      case SEQUENCE: {
        const count = node.list.length;
        for (let i = 0; i < count; i++) this.emit(node.list[back ? count - 1 - i : i], back);
        break;
      }
      case CHOICE:
        this.choice(node, back);
        break;
      case GROUP:
        if (node.a) this.save(node.a * 2 + (back ? 1 : 0));
        this.emit(node.list[0], back);
        if (node.a) this.save(node.a * 2 + (back ? 0 : 1));
        break;
      case REPEAT:
        this.repeat(node, back);
        break;
      case START:
        code.push(I_START);
        break;
      case END:
        code.push(I_END);
        break;
      case BOUNDARY:
        code.push(I_BOUNDARY);
        code.push(node.a);
        break;
      case BACK:
        code.push(I_BACK);
        code.push(node.a);
        break;
      case LOOK: {
        code.push(I_LOOK);
        code.push(node.a);
        const behind = this.hole();
        this.emit(node.list[0], (node.a & LOOK_BEHIND) != 0);
        code.push(I_MATCH);
        code[behind] = code.length;
      }
    }
  }

  private save(slot: i32): void {
    this.code.push(I_SAVE);
    this.code.push(slot);
  }

  /** A place for an address that is not known yet. */
  private hole(): i32 {
    return this.code.push(0) - 1;
  }

  private choice(node: Node, back: bool): void {
    const ends: i32[] = [];
    const last = node.list.length - 1;
    for (let i = 0; i < last; i++) {
      this.code.push(I_SPLIT);
      const other = this.hole();
      this.emit(node.list[i], back);
      this.code.push(I_JUMP);
      ends.push(this.hole());
      this.code[other] = this.code.length;
    }
    this.emit(node.list[last], back);
    for (let i = 0; i < ends.length; i++) this.code[ends[i]] = this.code.length;
  }

  private repeat(node: Node, back: bool): void {
    const code = this.code;
    const inner = node.list[0];
    const single = inner.kind == CHARACTER || inner.kind == ANY || inner.kind == SET;
    if (single && !node.lazy && !back && !this.unicode) {
      code.push(I_RUN);
      code.push(node.a);
      code.push(node.b);
      this.emit(inner, back);
      return;
    }
    for (let i = 0; i < node.a; i++) this.turn(node, back);
    if (node.b < 0) {
      const start = code.length;
      const hole = this.split(node.lazy);
      const mark = single ? -1 : this.slots++;
      this.marked(node, back, mark);
      code.push(I_JUMP);
      code.push(start);
      code[hole] = code.length;
      return;
    }
    const holes: i32[] = [];
    for (let i = node.a; i < node.b; i++) {
      holes.push(this.split(node.lazy));
      this.marked(node, back, single ? -1 : this.slots++);
    }
    for (let i = 0; i < holes.length; i++) code[holes[i]] = code.length;
  }

  /** A choice between going on here and leaving the loop: the place for the address behind it. */
  private split(lazy: bool): i32 {
    this.code.push(I_SPLIT);
    const other = this.hole();
    if (!lazy) return other;
    this.code[other] = this.code.length + 2;
    this.code.push(I_JUMP);
    return this.hole();
  }

  /** A turn of the loop, which must take something. */
  private marked(node: Node, back: bool, mark: i32): void {
    if (mark >= 0) {
      this.code.push(I_MARK);
      this.code.push(mark);
    }
    this.turn(node, back);
    if (mark < 0) return;
    this.code.push(I_MOVED);
    this.code.push(mark);
  }

  private turn(node: Node, back: bool): void {
    if (node.first < node.last) {
      this.code.push(I_CLEAR);
      this.code.push(node.first);
      this.code.push(node.last);
    }
    this.emit(node.list[0], back);
  }
}

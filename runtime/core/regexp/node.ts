// The parts of a pattern.

export const CHARACTER = 1; // a: the code
export const ANY = 2;
export const SET = 3; // ranges; a: 1 if it is all others
export const SEQUENCE = 4;
export const CHOICE = 5;
export const GROUP = 6; // a: its number, 0 for one that captures nothing
export const REPEAT = 7; // a: least, b: most (-1: no end), lazy
export const START = 8;
export const END = 9;
export const BOUNDARY = 10; // a: 1 if there must be none
export const BACK = 11; // a: number of a group; -1 while only its name is known
export const LOOK = 12; // a: LOOK_…

export const LOOK_NOT = 1;
export const LOOK_BEHIND = 2;

export class Node {
  a: i32 = 0;
  b: i32 = 0;
  lazy: bool = false;
  list: Node[] = [];
  ranges: i32[] = [];
  name: string = "";
  /** Groups inside: first and behind the last. */
  first: i32 = 0;
  last: i32 = 0;

  constructor(public kind: i32) {}
}

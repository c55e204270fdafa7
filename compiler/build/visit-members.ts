// The function that visits what an object holds, by its class: asc writes blocks inside of blocks, one for each class of the
// program. Here the classes are found by halves first, and only the last few stand in blocks inside of each other.

import type { Module } from "assemblyscript";

type Expression = number;

/** How asc makes blocks and jumps. */
interface Make {
  choose: Module["switch"];
  block: Module["block"];
}

const INVALID = "invalid";
/** Fewer classes than these are as asc wants them. */
const MANY = 64;
const TOGETHER = 16;
/** Of Binaryen's operators and types, whose declarations are types only. */
const SUBTRACT = 1;
const LESS_UNSIGNED = 18;
const NONE = 0;
const I32 = 2;
/** Where an object's class stands, before the object. */
const CLASS_BEFORE = 8;

/** Takes asc's blocks one by one, and puts others in their place. */
export class VisitMembers {
  private readonly bodies: Expression[] = [];
  private readonly module: Module;
  private readonly labels: readonly string[];
  private readonly make: Make;

  constructor(module: Module, labels: readonly string[], make: Make) {
    this.module = module;
    this.labels = labels;
    this.make = make;
  }

  /** Whether this choice is that of the function, in a program with many classes. */
  static isOne(labels: readonly string[], otherwise: string | null): boolean {
    return otherwise === INVALID && labels.length > MANY;
  }

  /** A block of asc's, from the innermost one outwards. The last one is answered with the whole. */
  add(label: string | null, children: readonly Expression[]): Expression | null {
    const [, body] = children;
    // The innermost one holds the choice.
    if (body !== undefined) this.bodies.push(body);
    if (label !== INVALID) return null;
    if (this.bodies.length !== this.labels.length) throw new Error("asc visits objects in a way that is not known.");
    return this.make.block(INVALID, [this.between(0, this.labels.length)], NONE);
  }

  private between(from: number, to: number): Expression {
    if (to - from <= TOGETHER) return this.few(from, to);
    const middle = (from + to) >> 1;
    const isLess = this.module.binary(LESS_UNSIGNED, this.classId(), this.module.i32(middle));
    return this.module.if(isLess, this.between(from, middle), this.between(middle, to));
  }

  private few(from: number, to: number): Expression {
    const labels = this.labels.slice(from, to);
    const { block, choose } = this.make;
    const index = this.module.binary(SUBTRACT, this.classId(), this.module.i32(from));
    const inner = block(labels[0]!, [choose(labels, INVALID, index)], NONE);
    return labels.reduce((made, _, at) => {
      return block(labels[at + 1] ?? null, [made, this.bodies[from + at]!], NONE);
    }, inner);
  }

  private classId(): Expression {
    const { module } = this;
    const address = module.binary(SUBTRACT, module.local_get(0, I32), module.i32(CLASS_BEFORE));
    return module.load(4, false, address, I32, 0);
  }
}

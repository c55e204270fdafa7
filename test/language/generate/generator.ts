// What all kinds of generated code share: the scope, the choice between what the kinds offer, and a bound on size.

import type { Random } from "./random.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

export interface Variable {
  name: string;
  type: string;
  mutable: boolean;
}

/** One way to make an expression of a type; null where the scope has nothing for it. */
export interface Producer {
  type: string;
  weight: number;
  make(gen: Generator, depth: number): Tree | null;
}

export interface Maker {
  weight: number;
  make(gen: Generator, depth: number): Tree | null;
}

/** A kind of code: what it offers to the others. */
export interface Kind {
  name: string;
  expressions?: Producer[];
  statements?: Maker[];
  /** Top-level declarations; they may add to the scope and to what is offered. */
  declare?(gen: Generator): Tree[];
  /** A literal of each type that the kind brings. */
  literals?: Record<string, string>;
}

/** What `return`, `break` and `await` may do here. */
export interface Place {
  /** Type that `return` gives; null outside of functions with a result. */
  result: string | null;
  loop: boolean;
  async: boolean;
}

const MOST_STATEMENTS = 4;

export class Generator {
  readonly random: Random;
  place: Place = { result: null, loop: false, async: false };
  /** How many statements may still be made. */
  fuel: number;
  private variables: Variable[] = [];
  private names = 0;
  private readonly producers = new Map<string, Producer[]>();
  private readonly makers: Maker[] = [];
  private readonly literals = new Map<string, string>();

  constructor(random: Random, kinds: readonly Kind[], fuel: number) {
    this.random = random;
    this.fuel = fuel;
    for (const kind of kinds) {
      for (const producer of kind.expressions ?? []) this.offer(producer);
      this.makers.push(...(kind.statements ?? []));
      for (const [type, literal] of Object.entries(kind.literals ?? {})) this.literals.set(type, literal);
    }
  }

  offer(producer: Producer): void {
    this.producers.set(producer.type, [...(this.producers.get(producer.type) ?? []), producer]);
  }

  offerStatement(maker: Maker): void {
    this.makers.push(maker);
  }

  addLiteral(type: string, literal: string): void {
    this.literals.set(type, literal);
  }

  /** Types that expressions can be made of. */
  get types(): string[] {
    return [...this.literals.keys()];
  }

  unique(prefix: string): string {
    return `${prefix}${this.names++}`;
  }

  declare(type: string, prefix: string, mutable: boolean): Variable {
    const variable = { name: this.unique(prefix), type, mutable };
    this.variables.push(variable);
    return variable;
  }

  add(variable: Variable): void {
    this.variables.push(variable);
  }

  /** A variable of the type, rather a late one; null where there is none. */
  variable(type: string, mutable = false): Variable | null {
    const fitting = this.variables.filter((each) => each.type === type && (each.mutable || !mutable));
    if (!fitting.length) return null;
    return this.random.chance(0.5)
      ? fitting[fitting.length - 1 - this.random.below(Math.min(3, fitting.length))]!
      : this.random.pick(fitting);
  }

  /** Makes something in a scope, and a place, of its own. */
  inside<T>(place: Partial<Place>, make: () => T): T {
    const { variables, place: outer } = this;
    this.variables = [...variables];
    this.place = { ...outer, ...place };
    const made = make();
    this.variables = variables;
    this.place = outer;
    return made;
  }

  /** Functions other than arrows have a `this` of their own. */
  forgetThis(): void {
    this.variables = this.variables.filter(({ name }) => !name.startsWith("this."));
  }

  /** Makes something where a variable is not in scope: the checker would know too much of it. */
  without<T>(name: string, make: () => T): T {
    return this.inside({}, () => {
      this.variables = this.variables.filter((variable) => variable.name !== name);
      return make();
    });
  }

  literal(type: string): Tree {
    return expression(type, this.literals.get(type) ?? "null!");
  }

  /** An expression of the type; `depth` bounds how deep it nests. */
  expression(type: string, depth: number): Tree {
    const variable = this.variable(type);
    if (variable && this.random.chance(depth > 0 ? 0.3 : 0.8)) return expression(type, variable.name);
    if (depth <= 0) return this.literal(type);
    for (let attempt = 0; attempt < 4; attempt++) {
      const made = this.choose(this.producers.get(type) ?? [])?.make(this, depth - 1);
      if (made) return made;
    }
    return this.literal(type);
  }

  /** Up to `most` statements as a block, in the scope around it. */
  block(depth: number, most: number = MOST_STATEMENTS): Tree {
    const statements: Tree[] = [];
    for (let n = 1 + this.random.below(most); n > 0 && this.fuel > 0; n--) {
      const made = this.statement(depth);
      if (made) statements.push(made);
    }
    if (this.random.chance(0.5)) statements.push(this.trace());
    return block(statements);
  }

  /** Prints some of what is in scope. */
  private trace(): Tree {
    const printed = ["number", "string", "number"].map((type) => this.variable(type)?.name ?? `"-"`);
    return statement(`console.log(${printed.join(", ")});`);
  }

  statement(depth: number): Tree | null {
    this.fuel--;
    for (let attempt = 0; attempt < 4; attempt++) {
      const made = this.choose(this.makers)?.make(this, depth);
      if (made) return made;
    }
    return null;
  }

  private choose<T extends { weight: number }>(list: readonly T[]): T | null {
    let left = this.random.next() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (left -= weight) < 0) ?? null;
  }
}

/** A loop's or a function's body: it counts the program's steps. */
export function body(gen: Generator, depth: number, ...last: Tree[]): Tree {
  const made = gen.block(depth);
  return block([statement("tick();"), ...(made.parts as Tree[]), ...last]);
}

// Giving up a compilation of asc's in the middle: one that was made for practice, when there is a real one to do.

import { Compiler, type Program } from "assemblyscript";

/** What asc's compiler is left with: it passes through all of asc but the method that began to compile. */
class GivenUp extends Error {}

/** A program that may be given up carries what says so, asked for each function. */
const WANTED = Symbol("given up");

interface Carrier {
  [WANTED]?: () => boolean;
}

let replaced = false;

/**
 * A transform that ends a compilation as soon as `wanted` says so. asc then reports a failure, and its module is freed.
 *
 * @example
 * await asc.main(args, { transforms: [givingUp(() => Atomics.load(interrupts, 0) > 0)] });
 */
export function givingUp(wanted: () => boolean): { afterInitialize(program: Program): void; afterCompile(): void } {
  let isGivenUp = false;
  return {
    afterInitialize(program) {
      replaceMethods();
      (program as Carrier)[WANTED] = () => {
        isGivenUp ||= wanted();
        return isGivenUp;
      };
    },
    afterCompile() {
      if (isGivenUp) throw new GivenUp();
    },
  };
}

function replaceMethods(): void {
  if (replaced) return;
  replaced = true;
  const { compile, compileFunction } = Compiler.prototype;
  Compiler.prototype.compileFunction = function (this: Compiler, ...args: Parameters<typeof compileFunction>) {
    if ((this.program as Carrier)[WANTED]?.()) throw new GivenUp();
    return compileFunction.apply(this, args);
  };
  Compiler.prototype.compile = function (this: Compiler) {
    try {
      return compile.call(this);
    } catch (error) {
      if (error instanceof GivenUp) return this.module;
      throw error;
    }
  };
}

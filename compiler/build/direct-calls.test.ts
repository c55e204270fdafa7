import { describe, expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";

/** `count` functions of one signature behind function values, and one of another. */
function program(count: number): string {
  const bodies = Array.from(
    { length: count },
    (_, n) => `fns.push(new Fn0<i32>(((f: Fn0<i32>): i32 => ${n} * 10).index));`,
  );
  return `
    import { Fn0, Fn1 } from "../runtime/core/fn";
    const fns: Fn0<i32>[] = new Array<Fn0<i32>>();
    let sum: i32 = 0;
    function fill(): void { ${bodies.join("\n")} }
    const add: Fn1<i32, void> = new Fn1<i32, void>(((f: Fn1<i32, void>, n: i32): void => { sum += n; }).index);
    export function run(n: i32): i32 { if (!fns.length) fill(); return fns[n].call(); }
    export function total(n: i32): i32 { add.call(n); add.call(n); return sum; }`;
}

describe("function values", () => {
  test.each([1, 3, 8, 9, 40])("reach their own body among %i of one signature", async (count) => {
    const { run, total } = await compileAs(program(count));
    for (let n = 0; n < count; n++) expect(run!(n)).toBe(n * 10);
    expect(total!(21)).toBe(42);
  });

  test("without a result reach their own body, too", async () => {
    const bodies = Array.from({ length: 6 }, (_, n) => {
      return `fns.push(new Fn1<i32, void>(((f: Fn1<i32, void>, n: i32): void => { sum = n + ${n}; }).index));`;
    });
    const { run } = await compileAs(`
      import { Fn1 } from "../runtime/core/fn";
      const fns: Fn1<i32, void>[] = new Array<Fn1<i32, void>>();
      let sum: i32 = 0;
      function fill(): void { ${bodies.join("\n")} }
      export function run(n: i32): i32 { if (!fns.length) fill(); fns[n].call(100); return sum; }`);
    for (let n = 0; n < 6; n++) expect(run!(n)).toBe(100 + n);
  });

  test("leave a table call alone whose target has effects", async () => {
    const { run } = await compileAs(`
      let next: u32 = 0;
      const a: () => i32 = (): i32 => 1;
      const b: () => i32 = (): i32 => 2;
      function index(): u32 { return next++ == 0 ? a.index : b.index; }
      function through(): i32 { return call_indirect<i32>(index()); }
      export function run(n: i32): i32 { return through() * 10 + through(); }`);
    expect(run!(0)).toBe(12);
  });
});

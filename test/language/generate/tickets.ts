// Promises together: the order in which they settle, `finally` that decides, loop variables in tasks, async iteration.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

const TICKET = "Promise<string>";

function ticket(gen: Generator, depth: number): Tree {
  const form = gen.random.below(5);
  const number = () => gen.expression("number", Math.min(depth, 1));
  if (form === 0) return expression(TICKET, "Promise.resolve(", gen.expression("string", Math.min(depth, 1)), ")");
  if (form === 1) return expression(TICKET, "issue(", number(), `, ${gen.random.below(4)})`);
  if (form === 2) return expression(TICKET, "refuse(", number(), `, ${gen.random.below(4)})`);
  if (form === 3) return expression(TICKET, "decided(", number(), ")");
  return expression(TICKET, "issue(", number(), ', 0).then((s) => s + "t", (e: Error) => e.message)');
}

function three(gen: Generator, depth: number): Tree[] {
  return [ticket(gen, depth), ticket(gen, depth), ticket(gen, depth)];
}

function list(parts: Tree[]): (Tree | string)[] {
  return parts.flatMap((part, index) => (index ? [", ", part] : [part]));
}

export const tickets: Kind = {
  name: "tickets",
  declare: () => [
    statement(
      'async function issue(n: number, ms: number): Promise<string> { tick(); if (ms > 0) await sleep(ms); console.log("issue", n); return `i${n}`; }',
    ),
    statement(
      "async function refuse(n: number, ms: number): Promise<string> { tick(); for (let i = 0; i < ms; i++) await null; if (n > 1) throw new Error(`refused ${n}`); return `r${n}`; }",
    ),
    statement(
      'async function decided(n: number): Promise<string> { try { if (n > 3) throw new Error("three"); return await refuse(n, 1); } catch (e) { if (n > 8) throw e; return `c${e.message}`; } finally { console.log("decided", n); await null; if (n === 2) return "two"; } }',
    ),
    statement(
      'async function* stream(n: number): AsyncGenerator<number> { try { for (let i = 0; i < 4; i++) { if (i === 2) await sleep(1); yield n + i; } } finally { console.log("closed", n); } }',
    ),
    statement(
      'const toldOf = (r: PromiseSettledResult<string>): string => (r.status === "fulfilled" ? r.value : `!${r.reason.message}`);',
    ),
  ],
  literals: { [TICKET]: 'Promise.resolve("p")' },
  expressions: [
    {
      type: "string",
      weight: 4,
      make(gen, depth) {
        if (!gen.place.async) return null;
        const form = gen.random.below(5);
        if (form === 0) return expression("string", "(await Promise.race([", ...list(three(gen, depth)), "]))");
        if (form === 1) return expression("string", "(await Promise.any([", ...list(three(gen, depth)), "]))");
        if (form === 2)
          return expression(
            "string",
            "(await Promise.allSettled([",
            ...list(three(gen, depth)),
            "])).map(toldOf).join()",
          );
        if (form === 3)
          return expression("string", "(await ", ticket(gen, depth), '.finally(() => console.log("finally")))');
        return expression("string", "(await ", ticket(gen, depth), ")");
      },
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        if (!gen.place.async || depth <= 0) return null;
        const [i, tasks] = [gen.unique("i"), gen.unique("tasks")];
        const made = gen.inside({ loop: false, result: null }, () => {
          gen.add({ name: i, type: "number", mutable: true });
          return body(
            gen,
            depth - 1,
            statement(`await sleep(3 - ${i}); console.log("task", ${i}); ${i}++; return ${i};`),
          );
        });
        return statement(
          `const ${tasks}: Promise<number>[] = []; for (let ${i} = 0; ${i} < 3; ${i}++) ${tasks}.push((async (): Promise<number> => `,
          made,
          `)()); console.log((await Promise.allSettled(${tasks})).map((r) => (r.status === "fulfilled" ? r.value : -1)).join());`,
        );
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        if (!gen.place.async || depth <= 0) return null;
        const source = gen.expression("number", 1);
        return gen.inside({ loop: true }, () => {
          const { name } = gen.declare("number", "v", false);
          return statement(`for await (const ${name} of stream(`, source, ")) ", body(gen, depth - 1));
        });
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (!gen.place.async) return null;
        return statement(
          "void ",
          ticket(gen, depth),
          '.then((s) => console.log("then", s)).catch((e: Error) => console.log("catch", e.message)).finally(() => console.log("last"));',
        );
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (!gen.place.async || depth <= 0) return null;
        const tried = gen.inside({}, () => gen.block(depth - 1, 2));
        const got = gen.unique("got");
        return statement(
          "try ",
          block([
            ...(tried.parts as Tree[]),
            statement(`const ${got} = await `, ticket(gen, depth), `; console.log(${got});`),
          ]),
          ' finally { await sleep(1); console.log("done"); }',
        );
      },
    },
  ],
};

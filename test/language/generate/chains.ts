// What may be missing: optional chains and calls, `??`, and the assignments that look first; elements and properties that
// are computed once and written.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const LINK = "Link | undefined";
const KNOT = "Link";

export const chains: Kind = {
  name: "chains",
  declare: written(
    "interface Link { value: number; name?: string | null; next?: Link; list: number[]; table: Record<string, number>; act?: (n: number) => number | undefined; count: number | null }",
    "function link(value: number, name?: string | null, next?: Link): Link { return { value, list: [value, 2], table: { a: value }, count: value > 3 ? null : value, ...(name !== undefined && { name }), ...(next && { next }), ...(value > 1 && { act: (n: number) => (n > value ? undefined : n - value) }) }; }",
    "let looked = 0;",
    "function look<T>(x: T): T { looked++; return x; }",
    'function found(n: number): Link | undefined { return n > 1 ? link(n, n > 2 ? "f" : null, link(n - 1)) : undefined; }',
  ),
  literals: { [LINK]: "found(1)", [KNOT]: "link(2)" },
  expressions: [
    valued(LINK, 3, [
      "found(«number»)",
      "look(«l=Link | undefined»)?.next",
      "look(«k=Link»).next",
      "«boolean» ? «Link» : undefined",
    ]),
    valued(KNOT, 3, [
      "link(«number», «string», «Link | undefined»)",
      "link(«number»)",
      "(«Link | undefined» ?? link(«number»))",
      "link(«number», null, «Link»)",
    ]),
    valued("number", 5, [
      "(look(«Link | undefined»)?.value ?? «number»)",
      "(«l=Link | undefined»?.next?.value ?? «l»?.count ?? «number»)",
      "(«l=Link | undefined»?.act?.(«number») ?? «number»)",
      "(«k=Link».act?.(look(«number»)) ?? -1)",
      '(«l=Link | undefined»?.table["‹a¦b›"] ?? «number»)',
      "(«l=Link | undefined»?.list[‹0¦1¦5›] ?? «number»)",
      "(«l=Link | undefined»?.list.map((x) => x + 1).at(-1) ?? 0)",
      "(«k=Link».count ??= «number»)",
      "(«k=Link».count || «number»)",
      "(«k=Link».count && «k».value)!",
      "(«k=Link».name?.length ?? («k».next?.name ?? «string»).length)",
      "looked",
      "(«k=Link».list[look(0)] += «number»)",
      "«k=Link».list[look(1)]++",
      "(«k=Link».next?.list?.[0] ?? 0)",
    ]),
    valued("string", 3, [
      '(«k=Link».name ?? "none")',
      "(«k=Link».name || «string»)",
      "String(«l=Link | undefined»?.next?.name)",
      "`${«l=Link | undefined»?.value}${«l»?.name?.at(0)}`",
      "(typeof «l=Link | undefined»?.act)",
      "(«k=Link».name ??= clip(«string»))",
    ]),
    valued("boolean", 2, [
      "(«l=Link | undefined»?.next === undefined)",
      "(«k=Link».count == null)",
      "(«k=Link».name === null)",
      "!«l=Link | undefined»?.name",
      "(«l=Link | undefined»?.value! > 2)",
    ]),
  ],
  statements: [
    done(3, [
      "«k=Link».count ‹??=¦||=¦&&=› «number»;",
      "«k=Link».value ‹+=¦-=¦*=¦**=¦>>=¦>>>=¦<<=¦^=› «number»;",
      '«k=Link».table["‹a¦b¦c›"] = «number»; console.log(«k».table);',
      '«k=Link».table["‹a¦b›"] ??= look(«number»);',
      '«k=Link».name = ‹null¦"n"›;',
      "delete «k=Link».‹name¦act¦next›; console.log(Object.keys(«k»).join());",
      "«l=Link | undefined»?.list.push(look(«number»));",
      "«l=Link | undefined»?.act?.(look(«number»)); console.log(looked);",
      "«k=Link».list[looked++ % 2] ‹=¦+=¦-=¦*=¦/=¦%=› «number»; console.log(«k».list, looked);",
      "if («l=Link | undefined») «l».value++; else looked += 2;",
      "console.log(«k=Link».value, «k».count, «k».name);",
    ]),
  ],
};

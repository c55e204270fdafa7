// Texts of JSON and back, objects and lists as they are printed, and lists that are sorted by what they hold.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const ITEM = "Item";
const ITEMS = "Item[]";

export const jsons: Kind = {
  name: "jsons",
  declare: written(
    "interface Item { id: number; tag: string; on: boolean; none: string | null; sub?: { list: (number | null)[]; deep?: Item }; of: Record<string, number[]> }",
    "function item(id: number, tag: string): Item { return { id, tag: clip(tag), on: id > 1, none: id > 2 ? null : tag, of: { a: [id], [tag.slice(0, 2)]: [] } }; }",
    "function itemOf(i: Item): Item { return i; }",
    "function plainItem({ sub: _, ...i }: Item): Item { return { ...i, id: Number.isFinite(i.id) ? i.id : 0, of: {} }; }",
    "function copied(i: Item): Item { return JSON.parse(JSON.stringify(plainItem(i))); }",
    "function listed(list: Item[]): string { return clip(list.map((i) => i.id + i.tag).join()); }",
  ),
  literals: { [ITEM]: 'item(1, "t")', [ITEMS]: '[item(2, "u"), item(1, "v")]' },
  expressions: [
    valued(ITEM, 4, [
      "item(«number», «string»)",
      "copied(«Item»)",
      "itemOf({ ...«Item», id: «number» })",
      "itemOf({ ...item(«number», «string»), sub: { list: [«number», null] } })",
      "itemOf({ id: 1, tag: «string», on: «boolean», none: null, sub: { list: [], deep: «Item» }, of: {} })",
      '(«Item[]»[0] ?? item(3, "w"))',
    ]),
    valued(ITEMS, 4, [
      "[«Item», «Item»]",
      "[«Item», item(«number», «string»), «Item»]",
      "«Item[]».toSorted((a, b) => a.tag.length - b.tag.length)",
      "«Item[]».slice().sort((a, b) => (a.on === b.on ? 0 : a.on ? -1 : 1))",
      "«Item[]».slice().sort((a, b) => a.id - b.id || (a.tag < b.tag ? -1 : 1))",
      "«Item[]».filter((x) => x.on)",
      "«Item[]».map(copied)",
    ]),
    valued("string", 5, [
      "listed(«Item[]»)",
      "clip(JSON.stringify(plainItem(«Item»)))",
      "clip(JSON.stringify([«string», «number», «boolean», null]))",
      "clip(JSON.stringify({ [«string»]: «number» }))",
      "JSON.stringify(«string»).slice(0, 9)",
      "(JSON.parse(JSON.stringify(«string».toWellFormed())) as string)",
      'clip(JSON.stringify(«number[]», null, ‹0¦1¦"-"›))',
      "«Item».tag",
      '(«Item».none ?? "null")',
    ]),
    valued("number", 2, [
      "«Item[]».length",
      "«Item[]».findIndex((x) => x.tag === «~string»)",
      "(«Item[]».find((x) => x.on)?.id ?? -1)",
      "«Item[]».reduce((s, x) => s + x.tag.length, 0)",
      "(«Item».sub?.list[0] ?? 0)",
      "JSON.stringify(«Item».of).length",
      "Object.keys(«Item».of).length",
    ]),
  ],
  statements: [
    done(3, [
      "console.log(plainItem(«Item»));",
      "console.log(JSON.stringify(«i=Item».of), JSON.stringify(«i».sub?.list), «i».sub?.list);",
      "console.log(JSON.stringify(plainItem(«Item»), null, 2));",
      '«i=Item».of["‹a¦b¦z›"] = «number[]»; console.log(Object.keys(«i».of).join());',
      'delete «i=Item».sub; console.log("sub" in «i»);',
      "try { const read: unknown = JSON.parse(«string»); console.log(typeof read, read); } catch (e) { console.log(e instanceof SyntaxError); }",
      "for (const { id, tag, sub: { list = [7], deep } = { list: [3] } } of «Item[]») console.log(id, tag, list.length, deep === undefined);",
      "{ const groups = new Map<string, Item[]>(); for (const x of «Item[]») { const key = x.tag.slice(0, 1); groups.set(key, [...(groups.get(key) ?? []), x]); } console.log([...groups].map(([k, l]) => k + l.length).join()); }",
      "{ const { id, ...rest } = «Item»; console.log(id, Object.keys(rest).join()); }",
      "console.log(Object.entries(«Item».of).map(([k, l]) => `${k}=${l.length}`).join());",
      "console.log(Object.fromEntries(«Item[]».map((x) => [x.tag, x.on])));",
    ]),
  ],
};

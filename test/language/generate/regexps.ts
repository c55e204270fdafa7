// Regular expressions: searching, replacing by functions, groups, positions that are kept.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const PATTERN = "RegExp";
const PATTERNS = [
  "/a/g",
  "/[a-c]+/g",
  "/(\\w)(\\d)?/g",
  "/\\d+(\\.\\d*)?/",
  "/^\\s*|\\s*$/g",
  "/(?<first>[a-z])(?<rest>.*)/i",
  "/,|:/g",
  "/(?=[A-Z])/g",
  "/(.)\\1/",
  "/[^\\w\\s]/gu",
  "/b|ab|a/y",
  "/(?:x|(y))+?/g",
  "/-?\\d/gm",
];

export const regexps: Kind = {
  name: "regexps",
  declare: written(
    'function groups(m: RegExpMatchArray | RegExpExecArray | null): string { return m === null ? "none" : clip([m.index, m.length, ...m.map((g) => g ?? "-")].join(";")); }',
    'function named(s: string): string { const m = /(?<k>\\w+)[=:](?<v>\\w*)/.exec(s); return m?.groups ? `${m.groups.k}>${m.groups.v}` : "no"; }',
  ),
  literals: { [PATTERN]: "/a/" },
  expressions: [
    valued(PATTERN, 3, PATTERNS),
    valued("string", 4, [
      "clip(«string».replace(«RegExp», «string»))",
      'clip(«string».replace(«RegExp», ‹"<$&>"¦"$1-$2"¦"$$"¦"$`"›))',
      'clip(«string».replace(/(\\w)(\\d)?/g, (m, a, b) => `${m.length}${a}${b ?? "-"}`))',
      "clip(«string».replace(/[a-z]/gi, (m, at: number) => `${m}${at}`))",
      'clip(«string».split(«RegExp»).join("|"))',
      'clip(«string».split(/(‹,¦a¦b›)/).join("|"))',
      "groups(«string».match(‹/(\\w)(\\d)?/¦/b(.)/¦/[^a]/›))",
      'clip((«string».match(‹/\\w/g¦/[a-z]\\d/g›) ?? ["none"]).join("+"))',
      'clip([...«string».matchAll(/(\\w)(.)?/g)].map((m) => `${m[0]}${m.index}${m[2] ?? ""}`).join())',
      "named(«string»)",
      'clip(«string».replaceAll(/[aeiou]/g, "*"))',
      "«RegExp».source",
    ]),
    valued("number", 1, ["«string».search(«RegExp»)", "«r=RegExp».lastIndex"]),
    valued("boolean", 2, ["«RegExp».test(«string»)", "«r=RegExp».test(«string»)", "«RegExp».global"]),
  ],
  statements: [
    done(2, [
      "console.log(groups(«r=RegExp».exec(«string»)), «r».lastIndex);",
      "«r=RegExp».lastIndex = ‹0¦1¦2›;",
      "console.log(«r=RegExp».flags, String(«r»));",
    ]),
  ],
};

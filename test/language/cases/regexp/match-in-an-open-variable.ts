// `let m;` holds what several expressions have found, in a program whose lists stand for other types too.

type Part = { t: "text"; s: string } | { t: "each"; path: string[]; as: string; body: Part[] };

function compile(source: string): Part[] {
  const root: Part[] = [];
  const stack: { into: Part[]; node?: Part }[] = [{ into: root }];
  for (const token of source.split(/(\{\{[^}]+\}\})/)) {
    const top = stack[stack.length - 1];
    const inner = token.replace(/^\{\{|\}\}$/g, "").trim();
    let m;
    if ((m = /^#each\s+([\w.]+)(?:\s+as\s+(\w+))?$/.exec(inner))) {
      const node: Part = { t: "each", path: m[1].split("."), as: m[2] ?? "this", body: [] };
      top.into.push(node);
      stack.push({ into: node.body, node });
    } else if ((m = /^\/(\w+)$/.exec(inner))) {
      stack.pop();
    } else if (token) top.into.push({ t: "text", s: token });
  }
  return root;
}

type Context = { [key: string]: unknown };
const open = (value: unknown): unknown => (Array.isArray(value) ? value.length : value);
const lists = (context: Context, key: string): (string | undefined)[] => context[key] as (string | undefined)[];

export function program(): void {
  console.log(compile("a{{#each x.y as z}}b{{/each}}c"), compile("{{#each q}}{{/each}}"));
  console.log(open(["a"]), open([1, 2]), lists({ a: ["x", undefined] }, "a"));
}

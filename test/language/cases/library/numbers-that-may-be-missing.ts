// Numbers and booleans that may be missing, asked for at once.

export function program(): void {
  const map = new Map<string, number>([["a", 1.5], ["b", 0]]);
  const flags = new Map<string, boolean>([["a", false]]);
  const list = [1.25, 2, 3];
  console.log(map.get("a")!, map.get("b") ?? 7, map.get("c") ?? 7, (map.get("a") ?? 0) + 1, flags.get("a") ?? true, flags.get("x") ?? true);
  console.log(list.pop()!, list.pop() ?? -1, list.at(0)!, list.at(-5) ?? "no", list.find((x) => x > 1)!, list.shift() ?? "none", list.shift() ?? "none");
  const n: number | undefined = map.get("zz");
  console.log(n, map.get("zz") ?? map.get("a") ?? 3, map.get("zz") ?? null, map.get("a") ?? null);
  let total = 0;
  for (const k of ["a", "b", "q"]) total += map.get(k) ?? 100;
  console.log(total, [1, 2, 3].findLast((x) => x < 3)!, "abc".codePointAt(1)!, "abc".at(-1)!, "abc".codePointAt(9) ?? "u");
  const i = map.get("a");
  if (i !== undefined) console.log(i * 2);
}

interface Settings { volume: number; brightness: number; name: string; on?: boolean }
type Scores = Record<string, number>;
enum Size { S = "s", M = "m" }
enum Num { A, B }
interface Nested { [k: string]: { [k: string]: number } }
function count(words: string[]): Scores {
  const counts: Scores = {};
  for (const w of words) counts[w] = (counts[w] ?? 0) + 1;
  return counts;
}
function group(words: string[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const w of words) {
    const key = w[0]!;
    if (!groups[key]) groups[key] = [];
    groups[key].push(w);
  }
  return groups;
}
function setNum(s: Settings, key: "volume" | "brightness", v: number): void { s[key] = v; s[key] += 1; s[key]++; }
function show(s: Settings, key: keyof Settings): string { return `${key}=${s[key]}`; }
export function program(): void {
  const c = count(["a", "b", "a", "c", "b", "a"]);
  console.log(c["a"], c.b, c["zzz"] === undefined, c["q"] ?? -1);
  const g = group(["apple", "avocado", "bean"]);
  console.log(g["a"]!.join(), g.b!.length, g["x"]?.length);
  const x = g["nope"];
  if (x) console.log("there"); else console.log("none", x);
  const s: Settings = { volume: 1, brightness: 2, name: "n" };
  setNum(s, "volume", 10);
  console.log(s.volume, show(s, "volume"), show(s, "name"), show(s, "on"));
  s["on"] = true;
  console.log(show(s, "on"));
  const sizes: Record<Size, number> = { [Size.S]: 1, [Size.M]: 2 };
  let sz: Size = Size.M as Size;
  console.log(sizes[Size.S], sizes[sz]);
  const nums: Record<Num, string> = { [Num.A]: "aa", [Num.B]: "bb" };
  console.log(nums[Num.B]);
  const n: Nested = { a: { x: 1 } };
  n["b"] = { y: 2 };
  n["b"]["z"] = 3;
  n.a!["x"] += 10;
  console.log(n["a"]!["x"], n["b"]!["z"]);
  const d: { [key: number]: string } = {};
  d[5] = "five"; d[1] = "one";
  console.log(d[5], d[1], d[7] === undefined);
  const m: Scores = { ...c, d: 4 };
  console.log(m["d"], m["a"]);
  c["k"] ??= 7; c["k"] ||= 9; c["k"]++;
  console.log(c["k"]);
  const pets: Partial<Record<"dog" | "cat", number>> = {};
  pets.dog = 1;
  console.log(pets.dog, pets.cat);
  const fns: Record<string, (a: number, b: number) => number> = { add: (a, b) => a + b, mul(a, b) { return a * b; } };
  console.log(fns["add"]!(1, 2), fns.mul(3, 4));
  const opt: Record<string, number | undefined> = { a: 1 };
  console.log(opt["a"], opt["b"]);
  const k = "volume" as const;
  console.log(s[k]);
  type P = Pick<Settings, "volume" | "name">; type O = Omit<Settings, "on">; type R = Required<Settings>;
  const p: P = { volume: 3, name: "p" }; const o: O = s; const r: R = { ...s, on: false };
  console.log(p.name, o.volume, r.on);
}

function* count(): Generator<number> {
  let n = 0;
  try {
    while (true) yield n++;
  } finally {
    console.log("closed at", n);
  }
}
function* words(): Generator<string> { yield "one"; yield "two"; yield "three"; }
class Bag { private items = ["x", "y"]; *[Symbol.iterator]() { yield* this.items; } }
interface Shape { kind: "circle" | "square"; size: number }
export function program(): void {
  console.log([...count().map((n) => n * 2).take(3)]);
  console.log(count().filter((n) => n % 3 === 1).drop(1).take(2).toArray());
  console.log(words().map((w, i) => `${i}${w}`).toArray(), words().some((w) => w.length > 3), words().every((w) => w.length > 3));
  console.log(count().find((n) => n > 4), words().find((w) => w === "none"), words().reduce((a, b) => a + b), words().reduce((n, w) => n + w.length, 0.5));
  words().forEach((w, i) => console.log(i, w));
  console.log(words().flatMap((w) => [...w]).take(5).toArray(), words().flatMap((w) => new Set(w)).toArray().length);
  const map = new Map([["a", 1], ["b", 2], ["c", 3]]);
  console.log(map.values().map((n) => n / 2).toArray(), map.keys().toArray(), map.entries().filter(([k]) => k !== "b").map(([k, n]) => k + n).toArray());
  console.log(new Set([3, 1, 2]).values().reduce((a, b) => Math.max(a, b)), ["p", "q"].values().map((s) => s.toUpperCase()).toArray(), [5, 6].entries().toArray());
  console.log([...new Bag()[Symbol.iterator]().map((s) => s + s)]);
  for (const n of count().map((x) => x + 0.5)) { if (n > 2) break; console.log(n); }
  const steps = words().map((w) => w.length);
  console.log(steps.next(), steps.next().value, [...steps], steps.next());
  try {
    for (const n of count().map((x) => { if (x === 1) throw new Error("bad"); return x; })) console.log(n);
  } catch (e) { console.log(e instanceof Error ? e.message : ""); }
  try { count().take(-1); } catch (e) { console.log(e instanceof RangeError); }
  const empty: string[] = [];
  try { empty.values().reduce((a, b) => a + b); } catch (e) { console.log(e instanceof TypeError); }
  console.log([..."héllo"].length, "abc"[Symbol.iterator]().map((c) => c.charCodeAt(0)).toArray(), empty.values().find((s) => s)?.length);
  const shapes: Shape[] = [{ kind: "circle", size: 1 }, { kind: "square", size: 2 }];
  console.log(shapes.values().filter((s) => s.kind === "square").map((s) => ({ ...s, size: s.size * 2 })).toArray());
  const lazy = words().map((w) => { console.log("made", w); return w; });
  console.log("nothing yet");
  console.log(lazy.next().value, Array.from(lazy), new Set(words().map((w) => w[0])), Math.max(...words().map((w) => w.length)));
  console.log(count().take(Infinity).some((n) => n === 2), Object.fromEntries(map.entries().map(([k, v]) => [k, v + 1])));
}

import { html, launch, register, server, type View } from "minnow";

interface Item {
  name: string;
  price: number;
  tags: string[];
  parent: Item | null;
}

interface Page<T> {
  items: T[];
  next?: T;
}

enum Level {
  Low,
  High = 5,
}

type Status = "open" | "paid";

type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "square"; side: number; label?: string }
  | { kind: "group"; shapes: Shape[] };

type Result<T> = { ok: true; value: T } | { ok: false; error: string };

interface Cat {
  name: string;
  lives: number;
}

interface Dog {
  name: string;
  breed: string | null | undefined;
}

export const EchoStatus = server(async (status: Status): Promise<Status> => status);
export const EchoShape = server(async (shape: Shape): Promise<Shape> => shape);
export const EchoValue = server(
  async (value: string | number | boolean | null): Promise<string | number | boolean | null> => value,
);
export const EchoResult = server(async (result: Result<Status>): Promise<Result<Status>> => result);
export const EchoPair = server(async (pair: [string, number]): Promise<[string, number]> => pair);
export const EchoPoint = server(async (point: [number, number]): Promise<[number, number]> => point);
export const EchoPet = server(async (pet: Cat | Dog | string[]): Promise<Cat | Dog | string[]> => pet);
export const EchoDie = server(async (die: 1 | 2 | 3 | 4 | 5 | 6): Promise<number> => die);
export const EchoDate = server(async (when: Date): Promise<Date> => when);
export const EchoCountsByName = server(
  async (counts: Record<string, number[]>): Promise<{ [name: string]: number[] }> => counts,
);
export const Greet = server(async (name: string, greeting: string = "Hello", mark?: string): Promise<string> => {
  return `${greeting}, ${name}${mark ?? "."}`;
});

export const EchoScores = server(async (scores: Map<string, number>): Promise<Map<string, number>> => scores);
export const EchoNames = server(async (names: Map<number, string[]>): Promise<Map<number, string[]>> => names);
export const EchoSet = server(async (all: Set<string>): Promise<Set<string>> => all);
export const EchoBytes = server(async (bytes: Uint8Array): Promise<Uint8Array> => bytes);
export const EchoFloats = server(async (floats: Float64Array): Promise<Float64Array> => floats);
export const EchoItem = server(async (item: Item): Promise<Item> => item);
export const EchoPage = server(async (page: Page<Item>): Promise<Page<Item>> => page);
export const EchoCounts = server(async (page: Page<number>): Promise<Page<number>> => page);
export const EchoLevel = server(async (level: Level): Promise<Level> => level);
export const EchoGrid = server(async (grid: (number | null)[][]): Promise<(number | null)[][]> => grid);

async function check(): Promise<void> {
  const scores = await EchoScores(new Map<string, number>().set("a", 1.5).set("", -2));
  console.log(`${scores.size} ${scores.get("a") ?? 0} ${scores.get("") ?? 0}`);
  const names = await EchoNames(new Map<number, string[]>().set(0.5, ["x"]).set(-3, []));
  console.log(`${names.size} ${names.get(0.5)?.join() ?? "?"} ${names.get(-3)?.length ?? -1}`);
  const set = await EchoSet(new Set<string>().add("b").add("a").add("b"));
  console.log(`${set.size} ${set.has("a")} ${set.has("c")}`);
  const floats = new Float64Array(2);
  floats[1] = 0.1;
  const back = await EchoFloats(floats);
  console.log(`${back.length} ${back[1]}`);
  const root: Item = { name: "root", price: 1e21, tags: ["x", "y"], parent: null };
  const item = await EchoItem({ name: "leaf", price: 0.5, tags: [], parent: root });
  console.log(`${item.name} ${item.parent?.name ?? "?"} ${item.parent?.price ?? 0} ${item.parent?.tags.join("+") ?? ""}`);
  const page = await EchoPage({ items: [root, item] });
  console.log(`${page.items.length} ${page.next === undefined} ${page.items[1]?.parent?.name ?? "?"}`);
  console.log(`${(await EchoCounts({ items: [1, 2], next: 3 })).next ?? 0}`);
  console.log(`${(await EchoLevel(Level.High)) === Level.High}`);
  console.log(await EchoStatus("paid"));
  const shape = await EchoShape({ kind: "group", shapes: [{ kind: "square", side: 2 }, { kind: "circle", radius: 0.5 }] });
  if (shape.kind === "group") {
    for (const inner of shape.shapes) console.log(inner.kind === "square" ? `${inner.side} ${inner.label}` : inner.kind);
  }
  console.log(`${await EchoValue("a")} ${await EchoValue(1)} ${await EchoValue(true)} ${await EchoValue(null)}`);
  const result = await EchoResult({ ok: true, value: "open" });
  console.log(result.ok ? result.value : result.error);
  const pair = await EchoPair(["a", 2]);
  console.log(`${pair[0]} ${pair[1]}`);
  console.log(`${(await EchoPoint([1, 2]))[1]}`);
  console.log(`${await Greet("Ann")} ${await Greet("Bob", "Hi")} ${await Greet("Cid", "Hey", "!")}`);
  console.log((await EchoDate(new Date(951825600123))).toISOString());
  const counts = await EchoCountsByName({ b: [1], a: [], "2": [3] });
  console.log(JSON.stringify(counts));
  console.log(`${(await EchoGrid([[1, null], []])).map((row) => row.length).join()}`);
}

function App(): View {
  void check();
  return html`<p></p>`;
}

export function main(): void {
  register(EchoStatus);
  register(EchoShape);
  register(EchoValue);
  register(EchoResult);
  register(EchoPair);
  register(EchoPoint);
  register(EchoPet);
  register(EchoDie);
  register(EchoDate);
  register(EchoCountsByName);
  register(Greet);
  register(EchoScores);
  register(EchoNames);
  register(EchoSet);
  register(EchoBytes);
  register(EchoFloats);
  register(EchoItem);
  register(EchoPage);
  register(EchoCounts);
  register(EchoLevel);
  register(EchoGrid);
  launch(App);
}

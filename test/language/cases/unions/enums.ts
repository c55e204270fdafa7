// enums of all kinds
enum Color { Red, Green = 5, Blue }
enum Dir { Up = "UP", Down = "DOWN" }
const enum Flag { A = 1, B = 2, C = A | B, D = 1 << 3 }
enum Mixed { No = 0, Yes = "YES" }
interface Car { color: Color; dir?: Dir }
function turn(d: Dir): Dir { return d === Dir.Up ? Dir.Down : Dir.Up; }
function name(c: Color): string {
  switch (c) { case Color.Red: return "red"; case Color.Green: return "green"; case Color.Blue: return "blue"; }
}
type Event = { kind: Color.Red; hot: boolean } | { kind: Color.Blue; cold: number };
function describe(e: Event): string { return e.kind === Color.Red ? `hot ${e.hot}` : `cold ${e.cold}`; }
export function program(): void {
  console.log(Color.Red, Color.Green, Color.Blue, Color[0], Color[5], Color[Color.Blue]);
  console.log(Dir.Up, turn(Dir.Up), Flag.C, Flag.D, Mixed.No, Mixed.Yes);
  const car: Car = { color: Color.Blue };
  console.log(car.color, name(car.color), car.dir, car.dir === Dir.Up);
  car.dir = Dir.Down;
  console.log(car.dir, typeof car.dir, typeof car.color);
  const m = new Map<Color, string>();
  m.set(Color.Red, "r"); m.set(Color.Blue, "b");
  console.log(m.get(Color.Red), m.get(Color.Green), m.size);
  const list: Color[] = [Color.Red, Color.Blue, Color.Green];
  console.log(list.map((c) => Color[c]).join(","), list.indexOf(Color.Blue));
  const mixed: Mixed[] = [Mixed.No, Mixed.Yes];
  for (const x of mixed) console.log(x, x === Mixed.Yes, typeof x);
  let f: Flag = Flag.A; f |= Flag.D; console.log(f, (f & Flag.D) !== 0);
  console.log(describe({ kind: Color.Red, hot: true }), describe({ kind: Color.Blue, cold: -3 }));
  let c: Color | null = null;
  console.log(c, c === null);
  c = list.length > 1 ? Color.Red : null;
  if (c !== null) console.log(Color[c]);
}

// Merged namespaces.
enum Direction { Up = 1, Down, Left, Right }
const enum Flag { None = 0, A = 1 << 0, B = 1 << 1, C = A | B }
enum Level { Debug = "DEBUG", Info = "INFO" }
enum Mixed { No = 0, Yes = "YES" }
namespace Geometry {
  export interface Point { x: number; y: number }
  export const origin: Point = { x: 0, y: 0 };
  export function distance(a: Point, b: Point = origin): number { return Math.hypot(a.x - b.x, a.y - b.y); }
  export namespace Deep { export const value = 42; export class Thing { constructor(public id = value) {} } }
}
class Album { label: Album.Label = new Album.Label("x"); }
namespace Album { export class Label { constructor(public name: string) {} } export const max = 3; }
function greet(name: string): string { return greet.prefix + name; }
namespace greet { export let prefix = "Hello, "; }
namespace Direction2 { export const x = 1; }
import Deep = Geometry.Deep;
const levels = { [Level.Debug]: 10, [Level.Info]: 20 } as const;
type LevelValue = (typeof levels)[keyof typeof levels];
const names: Record<Direction, string> = { [Direction.Up]: "u", [Direction.Down]: "d", [Direction.Left]: "l", [Direction.Right]: "r" };
function opposite(d: Direction): Direction {
  switch (d) {
    case Direction.Up: return Direction.Down;
    case Direction.Down: return Direction.Up;
    case Direction.Left: return Direction.Right;
    case Direction.Right: return Direction.Left;
  }
}
export function program(): void {
  console.log(Direction[opposite(Direction.Left)], Direction.Up, Direction["Down"]);
  console.log(Flag.C, Flag.A & Flag.B, (Flag.A | Flag.B) === Flag.C);
  console.log(Object.keys(Direction).length, Object.values(Level), Object.entries(Mixed));
  const key: keyof typeof Level = "Debug";
  console.log(Level[key], Object.keys(Direction).filter((k) => isNaN(Number(k))));
  console.log(Geometry.distance({ x: 3, y: 4 }), new Deep.Thing().id, Geometry.Deep.value);
  console.log(new Album().label.name, Album.max);
  greet.prefix = "Hi ";
  console.log(greet("ann"));
  const v: LevelValue = levels[Level.Info];
  console.log(v, names[Direction.Left], Direction2.x, Mixed[0], Mixed.Yes);
  for (const k in Level) console.log(k, Level[k as keyof typeof Level]);
  console.log(Direction);
}

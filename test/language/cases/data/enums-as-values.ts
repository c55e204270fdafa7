// Enums as values.
enum Level { Debug = "DEBUG", Info = "INFO" }
enum Mixed { No = 0, Yes = "YES" }
enum Direction { Up = 1, Down }
class Album { label: Album.Label = new Album.Label("x"); }
namespace Album { export class Label { constructor(public name: string) {} } export const max = 3; export function make(): Album { return new Album(); } }
function isMember<T extends Record<string, string>>(e: T, v: string): v is T[keyof T] { return Object.values(e).includes(v); }
const all = Object.values(Level) as Level[];
export function program(): void {
  for (const k in Level) console.log(k, Level[k as keyof typeof Level]);
  console.log(Direction, Level, Mixed);
  console.log(Album.max, Album.make().label.name);
  console.log(isMember(Level, "INFO"), isMember(Level, "NO"), all);
  const map = new Map<Direction, string>(Object.entries(Direction).filter(([, v]) => typeof v === "number").map(([k, v]) => [v as Direction, k]));
  console.log(map);
  const holder = { Level, Direction };
  console.log(holder.Level.Info, holder.Direction.Up, Level["Info"], "Info" in Level);
  const { Debug, Info } = Level;
  console.log(Debug, Info);
}

type Direction = "up" | "down" | "left" | "right";
type Level = 1 | 2 | 3;
function opposite(d: Direction): Direction {
  switch (d) {
    case "up":
      return "down";
    case "down":
      return "up";
    case "left":
      return "right";
    case "right":
      return "left";
  }
}
export function program(): void {
  const all: Direction[] = ["up", "down", "left", "right"];
  console.log(all.map(opposite).join());
  const level: Level = 2;
  const next = (l: Level): Level => (l === 3 ? 1 : ((l + 1) as Level));
  console.log(level, next(level), next(3));
}

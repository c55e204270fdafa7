enum Color {
  Red,
  Green = 5,
  Blue,
}
enum Status {
  Active = "active",
  Gone = "gone",
}
const enum Flag {
  A = 1 << 0,
  B = 1 << 1,
  AB = A | B,
}
export function program(): void {
  const c: Color = Color.Blue;
  console.log(c, Color.Red, Color.Green, c === Color.Blue);
  const s = Status.Active;
  console.log(s, Status.Gone.length, Flag.AB, (Flag.AB & Flag.B) !== 0);
  const name = (color: Color): string => {
    switch (color) {
      case Color.Red: return "red";
      case Color.Green: return "green";
      default: return "blue";
    }
  };
  console.log(name(Color.Red), name(Color.Green), name(c));
}

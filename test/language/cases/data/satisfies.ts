interface Palette {
  red: string;
  blue: string;
}
export function program(): void {
  const palette = { red: "#f00", blue: "#00f" } satisfies Palette;
  console.log(palette.red.toUpperCase(), palette.blue);
  const n = 5 satisfies number;
  console.log(n);
}

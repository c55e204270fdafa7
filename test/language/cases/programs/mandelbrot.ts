export function program(): void {
  for (let y = -1; y <= 1; y += 0.4) {
    let line = "";
    for (let x = -2; x <= 0.6; x += 0.2) {
      let zr = 0;
      let zi = 0;
      let n = 0;
      while (zr * zr + zi * zi < 4 && n < 30) {
        const t = zr * zr - zi * zi + x;
        zi = 2 * zr * zi + y;
        zr = t;
        n++;
      }
      line += n === 30 ? "#" : n > 5 ? "+" : ".";
    }
    console.log(line);
  }
}

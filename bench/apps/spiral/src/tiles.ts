export interface Tile {
  left: number;
  top: number;
}

const WIDTH = 960;
const HEIGHT = 720;
const CELL = 10;

/** The cells of the spiral, in pixels with two decimals, from the centre outwards. */
export function makeTiles(): Tile[] {
  const tiles: Tile[] = [];
  let angle = 0;
  let radius = 0;
  while (radius < HEIGHT / 2) {
    const x = WIDTH / 2 + Math.cos(angle) * radius;
    const y = HEIGHT / 2 + Math.sin(angle) * radius;
    if (x >= 0 && x <= WIDTH - CELL && y >= 0 && y <= HEIGHT - CELL) {
      tiles.push({ left: Math.round(x * 100) / 100, top: Math.round(y * 100) / 100 });
    }
    angle += 0.2;
    radius += CELL * 0.015;
  }
  return tiles;
}

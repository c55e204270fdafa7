export function program(): void {
  for (const n of [0, 1, 10, 255, -255, 4096, 123456789]) console.log(n.toString(2), n.toString(8), n.toString(16), n.toString(36));
  console.log((255).toString(16).padStart(4, "0"), (0.5).toString(2), (3735928559).toString(16).toUpperCase());
}

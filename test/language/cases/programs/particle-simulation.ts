interface Particle {
  position: { x: number; y: number };
  velocity: { x: number; y: number };
  alive: boolean;
}
function advance(particles: Particle[], dt: number): number {
  let alive = 0;
  for (const p of particles) {
    if (!p.alive) continue;
    p.velocity.y -= 9.81 * dt;
    p.position.x += p.velocity.x * dt;
    p.position.y += p.velocity.y * dt;
    if (p.position.y < 0) p.alive = false;
    else alive++;
  }
  return alive;
}
export function program(): void {
  const particles: Particle[] = [];
  for (let i = 0; i < 3; i++) particles.push({ position: { x: 0, y: i }, velocity: { x: i + 1, y: 5 }, alive: true });
  let t = 0;
  while (advance(particles, 0.1) > 0) t++;
  console.log(t, particles.map((p) => `${p.position.x} ${p.position.y}`).join(" | "));
}

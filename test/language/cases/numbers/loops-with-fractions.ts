export function program(): void {
  for (let x = 0; x < 1; x += 0.25) console.log(x);
  for (let x = 1; x > 0.05; x /= 3) console.log(x);
  let steps = 0;
  for (let t = 0; t <= 1; t += 0.1) steps++;
  console.log(steps);
}

export function program(): void {
  const fs: (() => number)[] = [];
  for (let i = 0; i < 3; i++) fs.push(() => i * 10);
  for (const word of ["a", "bb"]) fs.push(() => word.length);
  let j = 0;
  while (j < 2) {
    const k = j;
    fs.push(() => k + j);
    j++;
  }
  for (let i = 0; i < 6; i += 2) {
    fs.push(() => i++);
    i += 1;
  }
  console.log(fs.map((f) => f()).join(), fs.map((f) => f()).join());
}

export function program(): void {
  const x = 1;
  {
    const x = 2;
    {
      const x = 3;
      console.log(x);
    }
    console.log(x);
  }
  console.log(x);
  for (let x = 10; x < 12; x++) {
    const y = x * 2;
    console.log(x, y);
  }
  const y = "outer";
  const shadow = (y: number) => y + x;
  console.log(shadow(5), y);
}

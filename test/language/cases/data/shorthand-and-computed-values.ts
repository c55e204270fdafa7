function make(name: string, age: number): { name: string; age: number; adult: boolean } {
  const adult = age >= 18;
  return { name, age, adult };
}
export function program(): void {
  const p = make("Ann", 20);
  console.log(p.name, p.age, p.adult, make("Bo", 7).adult);
  const inline = { a: 1, b: "two", c: [3, 4], d: { e: true } };
  console.log(inline.a, inline.b, inline.c.join(), inline.d.e);
}

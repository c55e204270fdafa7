const rules: { by: number; word: string }[] = [
  { by: 3, word: "Fizz" },
  { by: 5, word: "Buzz" },
];
export function program(): void {
  for (let i = 1; i <= 15; i++) {
    const words = rules.filter((r) => i % r.by === 0).map((r) => r.word).join("");
    console.log(words || i.toString());
  }
}

interface Step {
  label: string;
  run: (n: number) => number;
}

function counter(start: number): () => number {
  let n = start;
  return () => {
    n++;
    return n;
  };
}

function twice(fn: (n: number) => number): (n: number) => number {
  return (n) => fn(fn(n));
}

class Tally {
  total: number = 0;
  adder(): (n: number) => void {
    return (n) => {
      this.total += n;
    };
  }
}

export function program(): void {
  const a = counter(10);
  const b = counter(20);
  console.log(a(), a(), b(), a());

  const functions: (() => number)[] = [];
  for (let i = 0; i < 3; i++) functions.push(() => i * 10);
  for (const fn of functions) console.log(fn());

  let shared = 1;
  const bump = () => {
    shared += 5;
  };
  bump();
  shared *= 2;
  bump();
  console.log(shared);

  console.log(twice((n) => n * 3)(2));
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  console.log(factorial(10));

  function even(n: number): boolean {
    return n === 0 ? true : odd(n - 1);
  }
  function odd(n: number): boolean {
    return n === 0 ? false : even(n - 1);
  }
  console.log(even(10), odd(7), even(3));

  const tally = new Tally();
  const add = tally.adder();
  add(3);
  add(4);
  console.log(tally.total);

  const steps: Step[] = [
    { label: "inc", run: (n) => n + 1 },
    { label: "half", run: (n) => n / 2 },
  ];
  let value = 4;
  for (const step of steps) {
    value = step.run(value);
    console.log(step.label, value);
  }

  const words = ["pear", "fig", "banana", "kiwi"];
  console.log(words.map((word) => word.length).join(","));
  console.log(words.filter((word) => word.length > 3).join(","));
  console.log(words.reduce((sum, word) => sum + word.length, 0));
  words.sort((x, y) => x.length - y.length);
  console.log(words.join(","));
  console.log(words.map((word, index) => `${index}:${word}`).join(" "));
  console.log(((x: number) => x + 1)(41));
  let nothing: (() => number) | null = null;
  console.log(nothing === null);
  nothing = () => 5;
  console.log(nothing());
}

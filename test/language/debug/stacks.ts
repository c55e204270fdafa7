class Bad extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Bad";
  }
}

function inner(n: number): number {
  if (n > 1) throw new Bad("deep");
  return n;
}

const arrow = (n: number): number => inner(n) + 1;

class Box {
  get value(): number {
    return arrow(2);
  }
}

async function first(): Promise<number> {
  await null;
  return inner(5);
}

async function second(): Promise<number> {
  const x = inner(0);
  return x + (await first());
}

function two(): number {
  const list: number[] = [];
  return inner(1) + list[3]!;
}

function endless(n: number): number {
  return endless(n + 1) + 1;
}

export async function program(): Promise<void> {
  try {
    console.log(new Box().value);
  } catch (e) {
    console.log(e.stack);
  }
  try {
    await second();
  } catch (e) {
    console.log(e.stack);
  }
  try {
    two();
  } catch (e) {
    console.log(e.stack);
  }
  await new Promise<void>((_, reject) => reject(new Error("made"))).catch((e) => console.log(e.stack));
  try {
    endless(1);
  } catch (e) {
    console.log(e instanceof RangeError, e.message);
  }
}

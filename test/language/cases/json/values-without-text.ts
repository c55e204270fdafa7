// `JSON.stringify` of undefined and of functions: nothing at all, no property, null in a list.

interface Part {
  a?: number;
  b: number | undefined;
  c: string | null;
  f?: () => number;
  g: (() => number) | null;
}

class Price {
  constructor(readonly cents: number) {}
  toJSON(): { amount: number; unit: string } {
    return { amount: this.cents / 100, unit: "EUR" };
  }
}
class Discount extends Price {
  percent = 1;
}
class Hidden {
  constructor(readonly shown: boolean) {}
  toJSON(): number | undefined {
    return this.shown ? 1 : undefined;
  }
}

function text<T>(value: T): string {
  return `${JSON.stringify(value)}`;
}

export function program(): void {
  console.log(JSON.stringify(undefined), JSON.stringify(() => 1));
  const part: Part = { b: undefined, c: null, g: null };
  console.log(JSON.stringify(part), JSON.stringify({ ...part, g: () => 1, f: () => 2 }));
  console.log(JSON.stringify([undefined, null, 1]), JSON.stringify([() => 1, 2]));
  const none = part.b;
  const made = JSON.stringify(none);
  console.log(made, typeof made, made === undefined, JSON.stringify(none) ?? "none");
  console.log(text(none), text<number | undefined>(1), text("a"), text(null));
  console.log(JSON.stringify(none) === JSON.stringify(part.a), JSON.stringify(none) === JSON.stringify(part.c));

  const record: Record<string, number | undefined> = { x: undefined, y: 2 };
  console.log(JSON.stringify(record));
  const anything: unknown[] = [undefined, null, 1, () => 1, "a", { x: undefined as unknown, y: 1 }];
  console.log(JSON.stringify(anything), JSON.stringify(anything, null, 1));
  for (const each of anything) console.log(JSON.stringify(each), JSON.stringify({ before: 1, each, after: 2 }));
  for (const each of anything) console.log(JSON.stringify({ each }, null, 2));

  console.log(JSON.stringify({ price: new Price(150), list: [new Discount(99)] }), JSON.stringify(new Discount(5)));
  console.log(JSON.stringify(new Hidden(false)), JSON.stringify(new Hidden(true)));
  console.log(JSON.stringify([new Hidden(false), new Hidden(true)]));
  console.log(JSON.stringify({ no: new Hidden(false), yes: new Hidden(true), last: new Hidden(false) }, null, " "));
  const union: (string | undefined | (() => void))[] = ["a", undefined, () => {}];
  for (const each of union) console.log(JSON.stringify(each), JSON.stringify({ each, z: 1 }), JSON.stringify([each]));
}

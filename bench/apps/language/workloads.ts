// What is measured, in the language: JavaScript runs this file as it is, Minnow compiles it.

export interface Row {
  id: number;
  name: string;
  price: number;
  sold: boolean;
}
export interface Small {
  n: number;
  name: string;
}

const numbers: number[] = [];
for (let i = 0; i < 10000; i++) numbers.push((i * 7919) % 1000 + 0.5);
const rows: Row[] = [];
for (let i = 0; i < 1000; i++) rows.push({ id: i, name: `row ${i}`, price: (i * 31) % 97 + 0.25, sold: i % 3 === 0 });
const many: number[] = [];
for (let i = 0; i < 20000; i++) many.push(i % 2 ? i * 0.37 : i);
const small: Small = { n: 4, name: "x" };

export function loopIndexed(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) for (let i = 0; i < numbers.length; i++) total += numbers[i] * 2;
  return total;
}
export function loopOf(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) for (const x of numbers) total += x * 2;
  return total;
}
export function records(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    for (const row of rows) {
      if (!row.sold) total += row.price;
      else total -= row.id;
    }
  }
  return total;
}
export function loopEach(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    numbers.forEach((x) => {
      total += x * 2;
    });
  }
  return total;
}
export function loopReduce(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total = numbers.reduce((sum, x) => sum + x * 2, total);
  return total;
}
export function recordsIndexed(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (!row.sold) total += row.price;
      else total -= row.id;
    }
  }
  return total;
}
export function recordsReduce(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total = rows.reduce((sum, row) => (row.sold ? sum - row.id : sum + row.price), total);
  return total;
}

function operations(a: number): ((x: number) => number)[] {
  return [(x) => x + a, (x) => x * a, (x) => x - a, (x) => a - x, (x) => x / a, (x) => x * 0.5 + a, (x) => x * x - a, (x) => (x > 0 ? a : -a)];
}
export function closures(rounds: number): number {
  const list = operations(1.5);
  let x = 1;
  for (let r = 0; r < rounds; r++) for (let i = 0; i < 8; i++) x = list[i](x);
  return x;
}

function cheap(x: number): number {
  if (x < 0) throw new RangeError("negative");
  return x * 1.5 + 1;
}
function guarded(x: number): number {
  try {
    return cheap(x);
  } catch {
    return 0;
  }
}
function bare(x: number): number {
  return cheap(x);
}
export function withTry(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total += guarded(r & 1023);
  return total;
}
export function withoutTry(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total += bare(r & 1023);
  return total;
}

let awaited = 0;
async function awaits(rounds: number): Promise<void> {
  const ready = Promise.resolve(1);
  let total = 0;
  for (let r = 0; r < rounds; r++) total += await ready;
  awaited = total;
}
export function awaitReady(rounds: number): number {
  void awaits(rounds);
  return awaited;
}

const smallText = JSON.stringify(small);
const rowsText = JSON.stringify(rows);
const manyText = JSON.stringify(many);
export function writeSmall(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total += JSON.stringify(small).length;
  return total;
}
export function writeRows(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total += JSON.stringify(rows).length;
  return total;
}
export function writeNumbers(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) total += JSON.stringify(many).length;
  return total;
}
export function readSmall(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    const value: Small = JSON.parse(smallText);
    total += value.n;
  }
  return total;
}
export function readRows(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    const value: Row[] = JSON.parse(rowsText);
    total += value.length;
  }
  return total;
}
export function readNumbers(rounds: number): number {
  let total = 0;
  for (let r = 0; r < rounds; r++) {
    const value: number[] = JSON.parse(manyText);
    total += value.length;
  }
  return total;
}

// What bench/language/async.ts measures: one function for each kind of work, `n` times over.

let sink = 0;

async function ready(value: number): Promise<number> {
  return value;
}

export function bench(kind: number, n: number): void {
  switch (kind) {
    case 0:
      void values(n);
      break;
    case 1:
      void calls(n);
      break;
    case 2:
      void settled(n);
      break;
    case 3:
      plain(n);
      break;
    case 4:
      guarded(n);
      break;
    case 5:
      thrown(n);
      break;
  }
}

/** `await` of a value. */
async function values(n: number): Promise<void> {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += await i;
  sink = sum;
}

/** A call of an async function, and `await` of what it returns. */
async function calls(n: number): Promise<void> {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += await ready(i);
  sink = sum;
}

/** `await` of a promise that has resolved. */
async function settled(n: number): Promise<void> {
  const promise = Promise.resolve(1);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += await promise;
  sink = sum;
}

function work(i: number): number {
  sink += i % 7;
  return sink;
}

function plain(n: number): void {
  for (let i = 0; i < n; i++) work(i);
}

function guarded(n: number): void {
  for (let i = 0; i < n; i++) {
    try {
      work(i);
    } catch {
      sink = 0;
    }
  }
}

function thrown(n: number): void {
  for (let i = 0; i < n; i++) {
    try {
      throw new Error("thrown");
    } catch (e) {
      sink += (e as Error).message.length;
    }
  }
}

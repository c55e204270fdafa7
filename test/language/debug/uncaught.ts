import { sleep } from "minnow";

function text(n: number): string {
  const digits = `${n}`;
  return digits;
}

function thrower(n: number): void {
  try {
    console.log("before");
    throw new Error(text(n));
  } finally {
    console.log("after");
  }
}

async function later(n: number): Promise<void> {
  await sleep(n);
  if (n > 1) {
    throw new RangeError("too late");
  }
}

export async function program(): Promise<void> {
  void later(2);
  const empty: string[] = [];
  const first = async (): Promise<string> => {
    await sleep(5);
    return empty[0]!;
  };
  void first();
  await sleep(10);
  thrower(1);
}

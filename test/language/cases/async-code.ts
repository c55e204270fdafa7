import { sleep } from "minnow";

async function later(n: number, ms: number): Promise<number> {
  await sleep(ms);
  console.log("later", n);
  return n;
}

async function failing(message: string): Promise<number> {
  await sleep(1);
  throw new Error(message);
}

async function loops(): Promise<string> {
  let out = "";
  for (let i = 0; i < 4; i++) {
    if (i === 1) continue;
    out += await later(i, 1);
    if (i === 2) break;
  }
  let n = 3;
  while (n > 0) {
    n -= await later(1, 1);
  }
  do {
    n += 1;
    await sleep(1);
  } while (n < 2);
  for (const word of ["a", "b"]) {
    await sleep(1);
    out += word;
  }
  return `${out}:${n}`;
}

async function handled(): Promise<string> {
  let log = "";
  try {
    log += "try ";
    await failing("bad");
    log += "never ";
  } catch (e) {
    log += `caught ${e.message} `;
    await sleep(1);
  } finally {
    await sleep(1);
    log += "finally";
  }
  return log;
}

async function returnsThroughFinally(n: number): Promise<number> {
  for (let i = 0; i < 5; i++) {
    try {
      await sleep(1);
      if (i === n) return i * 100;
      if (i === 3) break;
      if (i === 1) continue;
      console.log("turn", i);
    } finally {
      console.log("finally", i);
      await sleep(1);
    }
  }
  return -1;
}

async function operands(): Promise<void> {
  let x = 1;
  const bump = async (): Promise<number> => {
    x = 10;
    return 5;
  };
  console.log(x + (await bump()), x);
  const pick = (await later(1, 1)) > 0 && (await later(0, 1)) > 0;
  console.log(pick);
  const chosen = (await later(2, 1)) === 2 ? await later(3, 1) : await later(4, 1);
  console.log(chosen);
  console.log(`${await later(5, 1)}-${await later(6, 1)}`);
  const values = [await later(7, 1), await later(8, 1)];
  console.log(values.join(","));
}

async function choose(kind: string): Promise<string> {
  switch (kind) {
    case "a":
      await sleep(1);
      return "A";
    case "b":
      await sleep(1);
    case "c":
      return "B or C";
    default:
      return "none";
  }
}

class Job {
  done: number = 0;
  async run(n: number): Promise<number> {
    for (let i = 0; i < n; i++) {
      await sleep(1);
      this.done += 1;
    }
    return this.done;
  }
}

export async function program(): Promise<void> {
  console.log("start");
  const first = later(1, 20);
  const second = later(2, 10);
  console.log("started");
  const both = await Promise.all([first, second]);
  console.log(both.join(" "));
  console.log(await loops());
  console.log(await handled());
  console.log(await returnsThroughFinally(2));
  console.log(await returnsThroughFinally(9));
  await operands();
  console.log(await choose("a"), await choose("b"), await choose("c"), await choose("d"));
  const job = new Job();
  console.log(await job.run(3));
  console.log(await Promise.race([later(1, 30), later(2, 5)]));
  try {
    await Promise.all([later(3, 1), failing("one of them")]);
  } catch (e) {
    console.log(e.message);
  }
  const handler = async (n: number): Promise<void> => {
    await sleep(1);
    console.log("handler", n);
  };
  await handler(4);
  await sleep(40);
}

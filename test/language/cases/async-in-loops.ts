import { sleep } from "minnow";

async function asyncInForeachPart(): Promise<void> {
  [1, 2].forEach(async (x) => {
    await sleep(x);
    console.log(x);
  });
  await sleep(10);
}

async function f(k: number): Promise<number> {
  if (k === 0) throw new Error("early");
  await sleep(1);
  throw new Error("late");
}
async function asyncThrowBeforeAwaitPart(): Promise<void> {
  try {
    await f(0);
  } catch (e) {
    console.log(e.message);
  }
  try {
    await f(1);
  } catch (e) {
    console.log(e.message);
  }
  const p = f(0);
  try {
    await p;
  } catch (e) {
    console.log("again", e.message);
  }
  try {
    await p;
  } catch (e) {
    console.log("twice", e.message);
  }
}

async function finallyOrderAsyncReturnsPart(): Promise<void> {
  const log: string[] = [];
  const f = async (): Promise<string> => {
    try {
      log.push("t");
      return await (async () => {
        log.push("inner");
        return "v";
      })();
    } finally {
      log.push("f");
    }
  };
  console.log(await f(), log.join());
}

async function voidAsyncClosuresInArrayPart(): Promise<void> {
  const fs: (() => Promise<void>)[] = [];
  for (const n of [3, 1, 2])
    fs.push(async () => {
      await sleep(n * 5);
      console.log(n);
    });
  await Promise.all(fs.map((f) => f()));
}

async function asyncSwitchFallthroughLoopsPart(): Promise<void> {
  for (const k of [0, 1, 2, 3]) {
    switch (k) {
      case 0:
        await sleep(0);
        console.log("zero");
      case 1:
        console.log("one");
        if (k === 1) break;
        await sleep(0);
        console.log("post");
        break;
      case 2: {
        const y = await (async () => k * 2)();
        console.log(y);
        continue;
      }
      default:
        console.log("d");
    }
    console.log("end", k);
  }
}

async function nestedLoopsBreakAsyncPart(): Promise<void> {
  let out = "";
  for (let i = 0; i < 3; i++) {
    let j = 0;
    while (true) {
      await sleep(0);
      if (j > i) break;
      if (j === 1) {
        j += 2;
        continue;
      }
      out += `${i}${j} `;
      j++;
    }
    do {
      out += "d";
      if (i === 1) break;
      await null;
    } while (out.length < 3);
  }
  console.log(out);
}

async function xs(): Promise<number[]> {
  await sleep(1);
  return [1, 2];
}
async function rec(n: number): Promise<number> {
  try {
    if (n === 0) throw new Error("bottom");
    return await rec(n - 1);
  } catch (e) {
    if (n < 2) throw new Error(e.message + n);
    return n;
  } finally {
    await null;
  }
}
async function awaitForOf2Part(): Promise<void> {
  for (const x of await xs()) {
    console.log(x);
  }
  for (const x of (await xs()).map((y) => y * 2)) console.log(x);
  console.log((await xs())[1], (await xs()).length / 4, await rec(3));
  const o = { a: await xs(), b: (await xs()).join() };
  console.log(o.a.length, o.b);
  if ((await xs()).some((x) => x > 1)) console.log("some");
}

export async function program(): Promise<void> {
  console.log("asyncInForeachPart");
  await asyncInForeachPart();
  console.log("asyncThrowBeforeAwaitPart");
  await asyncThrowBeforeAwaitPart();
  console.log("finallyOrderAsyncReturnsPart");
  await finallyOrderAsyncReturnsPart();
  console.log("voidAsyncClosuresInArrayPart");
  await voidAsyncClosuresInArrayPart();
  console.log("asyncSwitchFallthroughLoopsPart");
  await asyncSwitchFallthroughLoopsPart();
  console.log("nestedLoopsBreakAsyncPart");
  await nestedLoopsBreakAsyncPart();
  console.log("awaitForOf2Part");
  await awaitForOf2Part();
}

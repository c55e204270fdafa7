import { sleep } from "minnow";

const log: string[] = [];
function flush(name: string): void {
  console.log(name, log.join(" "));
  log.length = 0;
}
function s1(k: number): string {
  for (let i = 0; i < 3; i++) {
    try {
      try {
        if (k === 0) return "r0";
        if (k === 1 && i === 1) break;
        if (k === 2 && i < 2) continue;
        if (k === 3) throw new Error("e3");
        log.push(`i${i}`);
      } finally {
        log.push(`f${i}`);
        if (k === 4) return "override";
        if (k === 5) break;
      }
    } catch (e) {
      log.push(e.message);
      if (k === 3 && i === 1) return "caught";
    } finally {
      log.push(`g${i}`);
    }
  }
  return "end";
}
async function s2(k: number): Promise<string> {
  for (let i = 0; i < 3; i++) {
    try {
      try {
        await sleep(1);
        if (k === 0) return "r0";
        if (k === 1 && i === 1) break;
        if (k === 2 && i < 2) continue;
        if (k === 3) throw new Error("e3");
        log.push(`i${i}`);
      } finally {
        log.push(`f${i}`);
        await sleep(1);
        if (k === 4) return "override";
        if (k === 5) break;
      }
    } catch (e) {
      await sleep(1);
      log.push(e.message);
      if (k === 3 && i === 1) return "caught";
    } finally {
      await sleep(1);
      log.push(`g${i}`);
    }
  }
  return "end";
}
async function s3(k: number): Promise<number> {
  try {
    if (k === 0) throw new Error("a");
    return k;
  } catch (e) {
    log.push(e.message);
    return -1;
  } finally {
    log.push("fin");
  }
}
function s4(): number {
  let x = 0;
  try {
    x = 1;
    try {
      x = 2;
      throw new Error("q");
    } finally {
      x += 10;
    }
  } catch (e) {
    x += 100;
    log.push(e.message);
  }
  return x;
}
async function s5(): Promise<number> {
  let x = 0;
  try {
    x = 1;
    await sleep(1);
    try {
      x = 2;
      throw new Error("q");
    } finally {
      x += 10;
      await sleep(1);
    }
  } catch (e) {
    x += 100;
    log.push(e.message);
    try {
      throw new Error("again");
    } catch (f) {
      log.push(f.message + e.message);
    }
  }
  return x;
}
async function s6(): Promise<string> {
  while (true) {
    switch (log.length) {
      case 0:
        try {
          log.push("a");
          continue;
        } finally {
          log.push("b");
        }
      case 2:
        try {
          log.push("c");
          break;
        } finally {
          await sleep(1);
          log.push("d");
        }
      default:
        return "done" + log.length;
    }
  }
}
function s7(): string {
  let n = 0;
  while (true) {
    switch (n) {
      case 0:
        try {
          n = 1;
          continue;
        } finally {
          log.push("b");
        }
      case 1:
        try {
          n = 2;
          break;
        } finally {
          log.push("d");
        }
      default:
        return "done" + n;
    }
    log.push("after");
  }
}
class MyError extends Error {
  code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}
function s8(): string {
  try {
    throw new MyError("mine", 7);
  } catch (e) {
    if (e instanceof MyError) return `${e.message} ${e.code}`;
    throw e;
  }
}
async function s9(): Promise<string> {
  try {
    await sleep(1);
    throw new MyError("mine", 8);
  } catch (e) {
    if (e instanceof MyError) return `${e.message} ${e.code}`;
    throw e;
  }
}
async function s10(): Promise<void> {
  try {
    await s3(5);
    throw new Error("x10");
  } finally {
    log.push("ten");
  }
}
function s11(): void {
  try {
    log.push("only");
  } catch {
    log.push("never");
  }
  try {
    throw new Error("u");
  } catch {
    log.push("bare");
  }
}
async function s12(): Promise<number> {
  let r = 0;
  for (const n of [1, 2, 3]) {
    try {
      if (n === 2) throw new Error("n2");
      r += n;
    } catch (e) {
      r += 100;
      await sleep(1);
      continue;
    } finally {
      r += 1000;
    }
    r += 10000;
  }
  return r;
}
async function base(): Promise<void> {
  for (let k = 0; k < 6; k++) {
    console.log(s1(k));
    flush(`s1 ${k}`);
    console.log(await s2(k));
    flush(`s2 ${k}`);
  }
  console.log(await s3(0), await s3(2));
  flush("s3");
  console.log(s4(), await s5());
  flush("s45");
  console.log(await s6());
  flush("s6");
  console.log(s7());
  flush("s7");
  console.log(s8(), await s9());
  try {
    await s10();
  } catch (e) {
    console.log(e.message);
  }
  flush("s10");
  s11();
  flush("s11");
  console.log(await s12());
}

export async function program(): Promise<void> {
  console.log("base");
  await base();
}

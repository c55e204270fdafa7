import { sleep } from "minnow";

const log: string[] = [];
async function v(n: number): Promise<number> {
  log.push(`v${n}`);
  await sleep(1);
  return n;
}
async function ok(b: boolean): Promise<boolean> {
  log.push(b ? "T" : "F");
  await sleep(1);
  return b;
}
async function str(s: string | null): Promise<string | null> {
  log.push(s ?? "nil");
  await sleep(1);
  return s;
}
async function maybe(n: number | null): Promise<number | null> {
  await sleep(1);
  return n;
}
function flush(name: string): void {
  console.log(name, log.join(" "));
  log.length = 0;
}
async function base(): Promise<void> {
  let i = 0;
  while ((await v(i)) < 3) {
    i++;
    if (i === 2) continue;
  }
  flush("while");
  do {
    i--;
    if (i === 1) continue;
  } while ((await v(i)) > 0);
  flush("do");
  for (let j = await v(0); j < (await v(2)); j += await v(1)) {
    log.push(`body${j}`);
  }
  flush("for");
  switch (await v(2)) {
    case await v(1):
      log.push("one");
      break;
    case await v(2):
      log.push("two");
    case 3:
      log.push("three");
      break;
    default:
      log.push("def");
  }
  flush("switch");
  console.log((await ok(true)) ? await v(1) : await v(2));
  flush("tern");
  console.log((await ok(false)) && (await ok(true)), (await ok(true)) || (await ok(false)));
  flush("logic");
  console.log((await str(null)) ?? (await str("dflt")));
  flush("coal");
  console.log((await str("")) || (await str("or")));
  flush("or");
  console.log((await maybe(null)) ?? (await v(4)), (await maybe(3)) ?? (await v(5)));
  flush("nn");
  if ((await ok(true)) && !(await ok(false))) log.push("yes");
  else log.push("no");
  flush("if");
  const f = async (n: number): Promise<number> => (n > 0 ? n + (await f(n - 1)) : 0);
  console.log(await f(4));
  let s: string | null = null;
  s ??= await str("assigned");
  console.log(s);
  flush("??=");
  let n: number | null = null;
  n ??= await v(8);
  console.log(n);
  n ??= await v(9);
  console.log(n);
  flush("n??=");
  let z = 0;
  z ||= await v(3);
  z &&= await v(6);
  console.log(z);
  flush("||=");
  console.log((await v(1)) < (await v(2)) && (await v(3)) >= 3);
  flush("cmp");
  for (const w of [await v(1), await v(2)]) {
    if (await ok(w === 1)) continue;
    log.push(`w${w}`);
  }
  flush("of");
  outer();
  await sleep(1);
}
function outer(): void {
  console.log("outer");
}

async function f(): Promise<number> {
  await sleep(1);
  return 3;
}
async function g(): Promise<number> {
  return f();
}
async function h(): Promise<number> {
  try {
    return await f();
  } finally {
    console.log("h");
  }
}
const arrow = async (): Promise<number> => f();
async function returnPromiseFromAsyncPart(): Promise<void> {
  console.log(await g(), await h(), await arrow());
  const all = async () => Promise.all([f(), f()]);
  console.log((await all()).join());
}

function go(): void {
  console.log("go");
}
async function andAsStatementPart(): Promise<void> {
  const t = true as boolean;
  t && go();
  !t && go();
  !t || go();
  t ? go() : console.log("no");
}

async function promiseResolvePart(): Promise<void> {
  console.log(await Promise.resolve(3));
  await Promise.resolve();
  console.log("ok");
  const s = await Promise.resolve("x");
  console.log(s);
}

async function promiseAllVoidPart(): Promise<void> {
  await Promise.all([sleep(1), sleep(2)]);
  console.log("ok");
  const ps: Promise<void>[] = [];
  for (let i = 0; i < 3; i++)
    ps.push(
      (async () => {
        await sleep(3 - i);
        console.log(i);
      })(),
    );
  await Promise.all(ps);
}

export async function program(): Promise<void> {
  console.log("base");
  await base();
  console.log("returnPromiseFromAsyncPart");
  await returnPromiseFromAsyncPart();
  console.log("andAsStatementPart");
  await andAsStatementPart();
  console.log("promiseResolvePart");
  await promiseResolvePart();
  console.log("promiseAllVoidPart");
  await promiseAllVoidPart();
}

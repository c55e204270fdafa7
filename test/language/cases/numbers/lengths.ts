async function lengthDivisionPart(): Promise<void> {
  const xs = [1, 2, 3];
  console.log(xs.length / 2, "abc".length / 2, xs.indexOf(2) / 2, xs.length % 2);
  const n = xs.length;
  console.log(n / 2, Math.floor(n / 2), n * 0.5);
  let m = xs.length;
  m /= 2;
  console.log(m);
}

async function indexParamDivisionPart(): Promise<void> {
  console.log([1, 2, 3].map((x, i) => i / 2).join(","));
}

async function indexI32Part(): Promise<void> {
  const xs = [5, 6, 7];
  console.log(xs[xs.length - 1], xs[xs.indexOf(6) + 1]);
  let t = 0;
  for (let i = 0; i < xs.length; i++) t += xs[i] * i;
  console.log(t);
  const last = xs.length - 1;
  console.log(xs[last], last / 4);
  xs[xs.length - 1] = 9;
  xs[0] += xs.length;
  console.log(xs.join());
  const mid = Math.floor(xs.length / 2);
  console.log(xs[mid], mid);
  const a: i32 = xs.length;
  const b: i32 = xs.length - 1;
  console.log(a, b);
  console.log(xs.length > 2 ? xs.length : 0, (xs.length > 5 ? xs.length : 1) / 2);
  xs.forEach((x, i) => {
    console.log(x * i, i / 2);
  });
  const n: number = xs.length;
  console.log(n / 2);
  const o = { n: xs.length };
  console.log(o.n / 2);
  const lens = ["a", "bb"].map((s) => s.length);
  console.log(lens[1] / 4, lens.join());
  let total = 0;
  total += "abc".length;
  total /= 2;
  console.log(total);
  console.log(-xs.indexOf(5), 1 / -xs.indexOf(8 - 3 + 0));
  console.log(
    "abc".charCodeAt(1) - 32,
    String.fromCharCode("abc".charCodeAt(1) - 32),
    xs.length ** 2,
    xs.length * xs.length,
    10 / xs.length,
  );
}

export async function program(): Promise<void> {
  console.log("lengthDivisionPart");
  await lengthDivisionPart();
  console.log("indexParamDivisionPart");
  await indexParamDivisionPart();
  console.log("indexI32Part");
  await indexI32Part();
}

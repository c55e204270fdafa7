export function program(): void {
  outer: for (let i = 0; i < 4; i++) {
    inner: while (true) {
      if (i === 1) continue outer;
      if (i === 3) break outer;
      console.log(i);
      break inner;
    }
  }
  block: {
    if (Math.floor(2.5) === 2) break block;
    console.log("never");
  }
  console.log("end");
}

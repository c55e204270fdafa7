function once(f: () => number): () => number {
  let done = false;
  let value = 0;
  return () => {
    if (!done) {
      done = true;
      value = f();
    }
    return value;
  };
}
function every(n: number, f: (call: number) => void): () => void {
  let calls = 0;
  return () => {
    if (++calls % n === 0) f(calls);
  };
}
export function program(): void {
  let runs = 0;
  const init = once(() => ++runs * 7);
  console.log(init(), init(), runs);
  const log: number[] = [];
  const third = every(3, (call) => log.push(call));
  for (let i = 0; i < 10; i++) third();
  console.log(log.join());
}

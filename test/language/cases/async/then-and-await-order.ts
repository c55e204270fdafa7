export async function program(): Promise<void> {
  const log: string[] = [];
  const p = Promise.resolve(1);
  const one = p.then((n) => {
    log.push(`then ${n}`);
    return n + 1;
  });
  const two = one.then((n) => {
    log.push(`then ${n}`);
  });
  const f = async () => {
    log.push(`await ${await p}`);
  };
  await Promise.all([two, f()]);
  console.log(log.join(" | "));
}

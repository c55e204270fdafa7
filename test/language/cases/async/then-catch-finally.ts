export async function program(): Promise<void> {
  const fail = async (): Promise<number> => {
    throw new Error("no");
  };
  const a = await fail()
    .then((n) => `got ${n}`)
    .catch((e) => `caught ${e.message}`)
    .finally(() => console.log("finally"));
  console.log(a);
  const b = await Promise.resolve(5).then((n) => n * 2).then((n) => `${n}`);
  console.log(b);
  const c = await Promise.reject(new Error("x")).catch(() => 7);
  console.log(c);
}

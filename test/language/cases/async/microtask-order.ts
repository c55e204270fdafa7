async function tick(name: string): Promise<void> {
  console.log(`${name}1`);
  await null;
  console.log(`${name}2`);
  await null;
  console.log(`${name}3`);
}
export async function program(): Promise<void> {
  void tick("a");
  void tick("b");
  console.log("sync");
  await null;
  console.log("after one");
  await tick("c");
  console.log("end");
}

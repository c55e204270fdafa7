export async function program(): Promise<void> {
  const p: any = Promise.resolve(1);
  const v: any = await p;
  console.log(v + 1, await (5 as any));
  const load = async (id: number): Promise<any> => ({ id, tags: ["a", "b"] });
  const one = await load(1);
  console.log(one.id, one.tags[1], one.tags.length);
  const all = await Promise.all([load(1), load(2)]);
  console.log(all.map((each) => each.id));
}

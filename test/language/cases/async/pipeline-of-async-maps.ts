import { sleep } from "minnow";
async function fetchUser(id: number): Promise<{ id: number; name: string }> {
  await sleep(10 - id);
  return { id, name: `user${id}` };
}
export async function program(): Promise<void> {
  const users = await Promise.all([1, 2, 3].map(fetchUser));
  console.log(users.map((u) => u.name).join());
  const lengths = await Promise.all(users.map(async (u) => {
    await sleep(u.id);
    return u.name.length + u.id;
  }));
  console.log(lengths.join());
  let total = 0;
  for (const user of users) total += (await fetchUser(user.id)).id;
  console.log(total);
}

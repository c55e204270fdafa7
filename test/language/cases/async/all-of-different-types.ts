async function name(): Promise<string> {
  return "Ann";
}
async function age(): Promise<number> {
  return 30;
}
export async function program(): Promise<void> {
  const [who, years] = await Promise.all([name(), age()]);
  console.log(who.toUpperCase(), years + 1);
}

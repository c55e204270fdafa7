const within = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`late: ${ms}`)), ms))]);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function program(): Promise<void> {
  await within(wait(50), 10).catch((e: Error) => console.log(e.message));
  await within(wait(5), 10);
  console.log(await within(wait(1).then(() => "text"), 10));
  console.log(await within(Promise.resolve(7), 10));
}

export async function program(): Promise<void> {
  setTimeout(() => console.log("later"), 5);
  const id = setTimeout(() => console.log("never"), 1);
  clearTimeout(id);
  await new Promise<void>((resolve) => setTimeout(resolve, 10));
  console.log("end");
}

export function program(): void {
  const cleanups: (() => void)[] = [];
  const open = (name: string): void => {
    console.log("open", name);
    cleanups.push(() => console.log("close", name));
  };
  try {
    open("a");
    open("b");
    throw new Error("broken");
  } catch (e) {
    console.log(e.message);
  } finally {
    while (cleanups.length > 0) cleanups.pop()!();
  }
}

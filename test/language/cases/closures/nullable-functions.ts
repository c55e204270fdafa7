class Task {
  onDone: (() => void) | null = null;
  onError?: (message: string) => void;
  finish(ok: boolean): void {
    if (ok) this.onDone?.();
    else this.onError?.("failed");
  }
}
export function program(): void {
  const task = new Task();
  task.finish(true);
  task.onDone = () => console.log("done");
  task.onError = (message) => console.log("error", message);
  task.finish(true);
  task.finish(false);
  task.onDone = null;
  task.finish(true);
  const maybe: (() => number) | undefined = task.onDone ? () => 1 : undefined;
  console.log(maybe?.() ?? -1);
}

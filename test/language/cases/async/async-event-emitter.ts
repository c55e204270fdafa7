import { sleep } from "minnow";
type Handler = (value: number) => Promise<void>;
class Emitter {
  private handlers: Handler[] = [];
  on(handler: Handler): () => void {
    this.handlers.push(handler);
    return () => {
      this.handlers = this.handlers.filter((each) => each !== handler);
    };
  }
  async emit(value: number): Promise<void> {
    for (const handler of this.handlers) await handler(value);
  }
}
export async function program(): Promise<void> {
  const emitter = new Emitter();
  emitter.on(async (v) => {
    await sleep(2);
    console.log("first", v);
  });
  const off = emitter.on(async (v) => console.log("second", v));
  await emitter.emit(1);
  off();
  await emitter.emit(2);
}

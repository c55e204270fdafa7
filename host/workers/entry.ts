/** The entry that a build bundles with esbuild (`app.core.wasm` external) into `dist/workers/worker.js`. */
// @ts-expect-error workerd gives a `WebAssembly.Module` for it; there is no such file beside this source.
import core from "./app.core.wasm";
import { createObject, createWorker, type ObjectState, type Worker, type WorkerEnv } from "./index.ts";

const worker: Worker = createWorker(core as WebAssembly.Module);
export default worker;

/** Bound as `MINNOW_OBJECT` where the app keeps values. */
export const MinnowObject: new (state: ObjectState, env: WorkerEnv) => { fetch(request: Request): Promise<Response> } =
  createObject(core as WebAssembly.Module);

/** The entry that a build bundles with esbuild (`app.core.wasm` external) into `dist/workers/worker.js`. */
// @ts-expect-error workerd gives a `WebAssembly.Module` for it; there is no such file beside this source.
import core from "./app.core.wasm";
import { createWorker, type Worker } from "./index.ts";

const worker: Worker = createWorker(core as WebAssembly.Module);
export default worker;

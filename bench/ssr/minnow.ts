import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Call } from "../../host/_shared/call.ts";
import { Engine } from "../../host/_shared/engine.ts";
import type { IncomingRequest } from "../../host/_shared/glue.gen.ts";
import { buildApp } from "../../test/build-app.ts";
import type { Workload } from "../workloads.ts";
import type { Render } from "./render.ts";

/** The workload's app through the engine of the JavaScript hosts: the whole page, copied out of wasm memory. */
export async function loadMinnow(workload: Workload): Promise<Render> {
  const dist = await buildApp(`bench/apps/${workload}`);
  const engine = new Engine({ app: readFileSync(join(dist, "app.wasm")) });
  return () => {
    const call = new PageCall();
    engine.run(call);
    if (call.page === null) throw new Error(`${workload}: the component did not answer at once`);
    return call.page;
  };
}

/** As in the Node host, a large body is copied into a buffer that is used again. */
const pooled = new Uint8Array(1 << 20);

class PageCall extends Call {
  readonly target = "GET /";
  /** Handed over as a handle; a page that reads no header asks it nothing. */
  readonly request: IncomingRequest = {} as IncomingRequest;

  page: Uint8Array | null = null;

  override answer(status: number, _head: unknown, body: Uint8Array): void {
    if (status !== 200) throw new Error(`the component answered ${status}`);
    pooled.set(body);
    this.page = pooled.subarray(0, body.length);
  }

  override chunk(): boolean {
    throw new Error("a page is one piece");
  }

  override end(): void {}

  override refuse(status: number): void {
    throw new Error(`refused with ${status}`);
  }

  override abort(): void {}

  override repeat(): boolean {
    return false;
  }
}

// One contender in a process of its own: `node child.ts <contender>`. It renders for a while whenever its parent says so.
import type { Workload } from "../workloads.ts";
import type { Contender } from "./contenders.ts";
import { loadRender, type Render } from "./render.ts";

/** What the parent asks for. */
export interface Burst {
  workload: Workload;
  milliseconds: number;
}

/** What it is told. */
export interface BurstResult {
  microseconds: number;
  bytes: number;
  /** The beginning of the page, to look at. */
  sample: string;
}

const contender = process.argv[2] as Contender;
const renders = new Map<Workload, Render>();

process.on("message", async ({ workload, milliseconds }: Burst) => {
  const render = renders.get(workload) ?? (await loadRender(contender, workload));
  renders.set(workload, render);
  process.send?.(measure(render, milliseconds));
});
process.send?.("ready");

function measure(render: Render, milliseconds: number): BurstResult {
  let count = 0;
  const start = performance.now();
  let now = start;
  for (; now - start < milliseconds; now = performance.now()) {
    for (let n = 0; n < 8; n++) render();
    count += 8;
  }
  const page = render();
  return {
    microseconds: ((now - start) * 1000) / count,
    bytes: page.length,
    sample: Buffer.from(page.subarray(0, 200)).toString(),
  };
}

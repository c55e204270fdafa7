import type { Templates, Workload } from "../workloads.ts";
import { bind } from "../workloads.ts";
import type { Contender } from "./contenders.ts";

/** Makes the whole page as UTF-8 bytes. The next call may overwrite them. */
export type Render = () => Uint8Array;

const encoder = new TextEncoder();
const pooled = new Uint8Array(1 << 20);

/** A contender's renderer for a workload. */
export async function loadRender(contender: Contender, workload: Workload): Promise<Render> {
  if (contender === "minnow") return (await import("./minnow.ts")).loadMinnow(workload);
  const render = bind(await templatesOf(contender), workload);
  if (contender === "concat-pooled") return () => pooled.subarray(0, encoder.encodeInto(render(), pooled).written);
  return () => Buffer.from(render());
}

async function templatesOf(contender: Contender): Promise<Templates<string>> {
  const file = contender === "concat-pooled" ? "concat" : contender;
  return (await import(`../peers/${file}.ts`)).templates;
}

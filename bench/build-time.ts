import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../test/build-app.ts";
import { median } from "./statistics.ts";

const RUNS = 3;

/** Seconds of a whole build in a new process, nothing kept from before: median of a few. */
export function measureBuildTime(app: string): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), "minnow-bench-"));
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["cli/minnow.ts", "build", app, "--out", out], {
      cwd: root,
    });
    if (status !== 0) throw new Error(`${app} does not build: ${stderr}`);
    return (performance.now() - start) / 1000;
  });
  rmSync(out, { recursive: true, force: true });
  return Promise.resolve(median(times));
}

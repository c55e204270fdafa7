// Builds one app again and again, as long as somebody works on it. Kept in between: the parsed and checked program, both
// compiler threads, and what came out last for each side.

import { join, resolve } from "node:path";
import { replayScript } from "../../client/early.ts";
import { compileInSteps, compileLoaded } from "../index.ts";
import { ProgramKeeper } from "../program-keeper.ts";
import type { Diagnostic, FrontEndResult } from "../types.ts";
import { beginSide, type Made, makeArtifacts } from "./artifacts.ts";
import { startAsc } from "./asc.ts";
import { keepingComponent } from "./kept-component.ts";
import { keepingScript } from "./kept-script.ts";
import { appName, basePath } from "./manifest.ts";
import { rehearse } from "./rehearsal.ts";
import { remembering } from "./remember.ts";
import { sidesFor } from "./side-order.ts";
import { filesOfFolder } from "./site.ts";

export interface BuilderOptions {
  /** Folder of the app: `src/app.ts` exports `main`. */
  appDir: string;
  debug: boolean;
  /** Between the first build and the first edit the compilers practise, unless this is false (rehearsal.ts). */
  practises?: boolean;
}

export interface Built {
  diagnostics: Diagnostic[];
  /** Missing where there were errors. */
  made?: Made;
  app: FrontEndResult;
  /** Sides whose wasm is that of the build before. */
  reused: ("server" | "client")[];
  milliseconds: { frontEnd: number; all: number };
}

export interface Builder {
  /** Builds again; what has not changed is not compiled again. One build at a time. */
  build(): Promise<Built>;
  close(): Promise<void>;
}

const SIDES = ["server", "client"] as const;

/**
 * A builder for a dev server.
 *
 * @example
 * const builder = createBuilder({ appDir: "examples/counter", debug: true });
 * const { made, diagnostics } = await builder.build();
 * // … a file changes …
 * await builder.build();
 * await builder.close();
 */
export function createBuilder({ appDir, debug, practises = true }: BuilderOptions): Builder {
  const folder = resolve(appDir);
  const server = remembering(startAsc({ repeats: true, practises }));
  const client = remembering(startAsc({ repeats: true, practises }));
  const [wrap, bundle] = [keepingComponent(), keepingScript()];
  const keeper = new ProgramKeeper(join(folder, "src", "app.ts"));
  const rehearsal = rehearse();
  const stop = (): void => {
    rehearsal.stop();
    server.interrupt();
    client.interrupt();
  };
  return {
    async build() {
      const begin = performance.now();
      stop();
      const { title, base: wanted } = appName(folder);
      const base = basePath(wanted);
      const target = { appDir: folder, debug, server, client, wrap, bundle, mapsLater: true };
      const program = keeper.load();
      const app = compileLoaded(program, { debug, base }, sidesFor(keeper.edited), (side, module) =>
        beginSide(side, module, target),
      );
      const frontEnd = performance.now() - begin;
      const done = (rest: Pick<Built, "diagnostics" | "reused"> & { made?: Made }): Built => ({
        ...rest,
        app,
        milliseconds: { frontEnd, all: performance.now() - begin },
      });
      if (!app.server || !app.client) return done({ diagnostics: app.diagnostics, reused: [] });
      const publicFiles = await filesOfFolder(join(folder, "public"));
      const options = { ...target, title, base, replay: replayScript, publicFiles };
      const { diagnostics, made } = await makeArtifacts(app, options);
      if (made && practises) rehearsal.start(() => compileInSteps(program, { debug, base }, SIDES));
      const reused = SIDES.filter((side) => ({ server, client })[side].reused);
      return done({ diagnostics: [...app.diagnostics, ...diagnostics], reused, ...(made && { made }) });
    },
    async close() {
      stop();
      await Promise.all([server.close(), client.close()]);
    },
  };
}

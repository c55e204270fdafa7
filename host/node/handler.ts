import type { Engine } from "../_shared/engine.ts";
import { NodeCall } from "./call.ts";
import type { Files } from "./files.ts";
import type { Handler } from "./serve.ts";

/** Files first, then the app. */
export function handlerOf(engine: Engine, files: Files | null = null): Handler {
  if (files === null) return (req, res) => engine.run(new NodeCall(req, res));
  return (req, res) => {
    if (!files(req, res)) engine.run(new NodeCall(req, res));
  };
}

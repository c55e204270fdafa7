// `node --import ./scripts/source-imports.ts <module>`: what the examples import as `minnow/node` is this checkout's source.
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The package's modules for JavaScript, as its `exports` name them. */
const MODULES: Record<string, string> = {
  "minnow/client": "client/typed/index.ts",
  "minnow/node": "host/node/index.ts",
  "minnow/workers": "host/workers/index.ts",
};

registerHooks({
  resolve(specifier, context, next) {
    const source = MODULES[specifier];
    if (!source) return next(specifier, context);
    return { url: pathToFileURL(join(import.meta.dirname, "..", source)).href, shortCircuit: true };
  },
});

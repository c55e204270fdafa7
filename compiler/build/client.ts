// The browser's JavaScript: client/boot and the app's templates, in one file.

import { build, type Plugin } from "esbuild";
import { scriptFeatures } from "./features.ts";
import { modulePath } from "./package-root.ts";

export interface ClientScriptOptions {
  templates: string[];
  /** Debug builds: where each template stands. */
  places: string[];
  names: string[];
  /** Path that the app lives below, "" where there is none. */
  base: string;
  debug: boolean;
  /** The client's AssemblyScript: what it calls says which parts of the script it needs. Without it, all of them. */
  program?: string;
  /** Names of what its wasm imports; without it, all that there is. */
  imports?: readonly string[];
}

/** Browsers that have exceptions with references and SIMD in wasm have all of this. */
const TARGET = "es2023";

/** Properties of the client's own objects, which releases shorten. No object of the browser's that it uses has one of that name. */
const OWN =
  /^(words|names|problems|page|place|places|template|templates|dynamic|steps|readTexts|texts|starts|away|parsed|listen|listenOutside|replay|property|nodes|behind|pieces|inside|isDynamic|twin|tries)$/;

/**
 * Bundles the client script.
 *
 * @example
 * const script = await bundleClient({ templates: ["<p>Hi</p>"], places: [], names: [], base: "", debug: false });
 */
export async function bundleClient(options: ClientScriptOptions): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [modulePath("client/boot")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: TARGET,
    minify: !options.debug,
    ...(!options.debug && { mangleProps: OWN }),
    sourcemap: options.debug ? "inline" : false,
    legalComments: "none",
    define: scriptFeatures(options),
    plugins: [appModule(options)],
  });
  return result.outputFiles[0]!.contents;
}

/** The virtual module `minnow:app`: what the compiler tells the client about the app. */
function appModule({ templates, places, names, base }: ClientScriptOptions): Plugin {
  const contents = Object.entries({ templates, places, names, base })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
  return {
    name: "minnow:app",
    setup(build) {
      build.onResolve({ filter: /^minnow:app$/ }, ({ path }) => ({ path, namespace: "minnow" }));
      build.onLoad({ filter: /.*/, namespace: "minnow" }, () => ({ contents, loader: "js" }));
    },
  };
}

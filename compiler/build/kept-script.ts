// The browser's script of one app, again and again: most edits change nothing of what it is made of.

import { bundleClient, type ClientScriptOptions } from "./client.ts";
import { scriptFeatures } from "./features.ts";

/**
 * `bundleClient` that remembers its last answer.
 *
 * @example
 * const bundle = keepingScript();
 * const script = await bundle({ templates, places, names, base: "", debug: true });
 */
export function keepingScript(): typeof bundleClient {
  let kept: { key: string; script: Promise<Uint8Array> } | null = null;
  return (options: ClientScriptOptions) => {
    // Of the program and its imports only what they say of the script's parts matters.
    const { program: _, imports: __, ...rest } = options;
    const key = JSON.stringify([rest, scriptFeatures(options)]);
    if (kept?.key === key) return kept.script;
    const script = bundleClient(options);
    kept = { key, script };
    script.catch(() => {
      kept = null;
    });
    return script;
  };
}

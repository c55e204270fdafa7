/** What goes into a workerd configuration. */
export interface WorkerdOptions {
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The bundled worker, beside the configuration. Default `worker.js`. */
  readonly script?: string;
  /** The component's core module, beside the configuration. Default `app.core.wasm`. */
  readonly core?: string;
  /** Text bindings. */
  readonly env?: Readonly<Record<string, string>>;
  /** Text bindings with the values that workerd's own environment has when it starts. */
  readonly fromEnvironment?: readonly string[];
  /** The app keeps values: it runs in a Durable Object. `memory`, or a folder that is there for its files. */
  readonly storage?: "memory" | { readonly folder: string } | undefined;
}

/** From this date on a worker has what the host needs without flags; Node's APIs are left out, the host uses none. */
const COMPATIBILITY_DATE = "2026-11-01";
const FLAGS = ["no_nodejs_compat", "no_nodejs_compat_v2", "enable_request_signal"];

/**
 * A configuration for `workerd serve`. File names are relative to where it is written.
 *
 * @example
 * writeFileSync("dist/workers/workerd.capnp", workerdConfig({ port: 8080 }));
 */
export function workerdConfig(options: WorkerdOptions): string {
  const script = options.script ?? "worker.js";
  const core = options.core ?? "app.core.wasm";
  const bindings = Object.entries(options.env ?? {}).map(
    ([name, text]) => `(name = ${quote(name)}, text = ${quote(text)})`,
  );
  for (const name of options.fromEnvironment ?? []) {
    bindings.push(`(name = ${quote(name)}, fromEnvironment = ${quote(name)})`);
  }
  const { storage } = options;
  if (storage !== undefined) bindings.push(`(name = "MINNOW_OBJECT", durableObjectNamespace = "MinnowObject")`);
  const disk =
    typeof storage === "object"
      ? `, (name = "storage", disk = (path = ${quote(storage.folder)}, writable = true))`
      : "";
  const objects =
    storage === undefined
      ? ""
      : `  durableObjectNamespaces = [(className = "MinnowObject", uniqueKey = "minnow"${typeof storage === "object" ? ", enableSql = true" : ""})],
  durableObjectStorage = (${storage === "memory" ? "inMemory = void" : 'localDisk = "storage"'}),
`;
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)${disk}],
  sockets = [(name = "http", address = ${quote(`${options.host ?? "127.0.0.1"}:${options.port}`)}, http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = ${quote(script)}, esModule = embed ${quote(script)}),
    (name = ${quote(core)}, wasm = embed ${quote(core)}),
  ],
  compatibilityDate = ${quote(COMPATIBILITY_DATE)},
  compatibilityFlags = [${FLAGS.map(quote).join(", ")}],
  bindings = [${bindings.join(", ")}],
${objects});
`;
}

/** Cap'n Proto's string syntax is C's; JSON's is close enough for names and text. */
function quote(text: string): string {
  return JSON.stringify(text);
}

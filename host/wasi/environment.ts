import type { CliEnvironment } from "../_shared/glue.gen.ts";

/** `wasi:cli/environment` over what the host was told to show, and nothing else. */
export function createEnvironment(env: Readonly<Record<string, string>> = {}): CliEnvironment {
  return {
    getEnvironment: () => Object.entries(env),
    getArguments: () => [],
    initialCwd: () => undefined,
  };
}

import type { CliEnvironment } from "../_shared/glue.gen.ts";

/** `wasi:cli/environment` over what the host was told to show, and nothing else. */
export function createEnvironment(env: Readonly<Record<string, string | undefined>> = {}): CliEnvironment {
  return {
    getEnvironment: () => Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    getArguments: () => [],
    initialCwd: () => undefined,
  };
}

// Words behind a command. What is wrong with them is told in a line, not with a stack.

import { type ParseArgsConfig, parseArgs } from "node:util";

/** The command line is not one that Minnow knows. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** `parseArgs` that allows at most `most` words beside the options. */
export function readArguments<T extends ParseArgsConfig>(
  args: string[],
  options: T["options"] & object,
  most: number,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const extra = positionals[most];
    if (extra !== undefined) throw new UsageError(`\`${extra}\` is one word too many.`);
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [message = ""] = (error as Error).message.split(". To specify");
    throw new UsageError(message.endsWith(".") ? message : `${message}.`);
  }
}

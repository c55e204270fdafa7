// Arguments of methods of values of type `any`.

/** What a method is called with. */
export type Args = readonly unknown[];

export function isGiven(args: Args, index: number): boolean {
  return args.length > index && args[index] !== undefined;
}

export function numberGiven(args: Args, index: number, otherwise: number): number {
  return isGiven(args, index) ? Number(args[index]) : otherwise;
}

export function textGiven(args: Args, index: number, otherwise: string): string {
  return isGiven(args, index) ? String(args[index]) : otherwise;
}

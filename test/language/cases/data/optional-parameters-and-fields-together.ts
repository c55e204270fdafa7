interface Options {
  width?: number;
  fill?: string;
  right?: boolean;
}
function format(text: string, options?: Options): string {
  const width = options?.width ?? 6;
  const fill = options?.fill ?? ".";
  return options?.right ? text.padStart(width, fill) : text.padEnd(width, fill);
}
export function program(): void {
  console.log(format("a"), format("b", {}), format("c", { width: 3 }), format("d", { right: true, fill: "-" }), format("e", { width: undefined }));
}

/** Where errors come from is another place in wasm. */
export function withoutStacks(text: string): string {
  return text.replace(/\n +at .*/g, "");
}

// `<select value=…>`: the options inside write `selected`, wherever they are rendered.

let chosen: string | null = null;

/** Before the content of a `select` that has a value. */
export function beginSelect(value: string | null): void {
  chosen = value;
}

export function endSelect(): void {
  chosen = null;
}

/** Whether an option of this value is chosen in the `select` around it. */
export function isChosen(value: string | null): bool {
  const wanted = chosen;
  if (wanted === null || value === null) return false;
  // Several values: each has a NUL before it (runtime/core/control.ts).
  if (wanted.length > 0 && wanted.charCodeAt(0) == 0) return (wanted + "\0").includes("\0" + value + "\0");
  return wanted == value;
}

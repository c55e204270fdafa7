const lines: string[] = [];
export const add = (line: string): void => {
  lines.push(line);
};
export const all = (): string => lines.join(", ");

interface Style {
  color: string;
  size: number;
  bold?: boolean;
}
const base: Style = { color: "red", size: 10 };
const styled = (changes: Partial<Style>): Style => ({ ...base, ...changes });
export function program(): void {
  const a = styled({ size: 12 });
  const b = styled({ bold: true, color: "blue" });
  console.log(a.color, a.size, a.bold ?? false, b.color, b.size, b.bold ?? false, base.size);
}

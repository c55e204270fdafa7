interface Box {
  w: number;
  h: number;
  label?: string;
}
function area({ w, h }: Box): number {
  return w * h;
}
const describe = ({ label = "none", w }: Box): string => `${label}:${w}`;
export function program(): void {
  const boxes: Box[] = [{ w: 1, h: 2 }, { w: 3, h: 4, label: "big" }];
  console.log(boxes.map(area).join(), boxes.map(describe).join());
  for (const { w, h } of boxes) console.log(w + h);
}

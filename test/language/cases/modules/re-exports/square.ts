import { area } from "./math.ts";
export class Square {
  constructor(readonly side: number) {}
  area(): number {
    return area(this.side);
  }
}

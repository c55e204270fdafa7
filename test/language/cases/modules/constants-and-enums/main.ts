import { Level, LIMITS, isHigh, type Reading } from "./levels.ts";
import * as levels from "./levels.ts";
export function program(): void {
  const readings: Reading[] = [{ level: Level.Low, value: 1 }, { level: Level.High, value: 99 }];
  for (const r of readings) console.log(r.level, isHigh(r), r.value > LIMITS.high, levels.Level.High === r.level);
}

export enum Level {
  Low,
  High,
}
export interface Reading {
  level: Level;
  value: number;
}
export const LIMITS = { low: 10, high: 50 };
export const isHigh = (r: Reading): boolean => r.level === Level.High;

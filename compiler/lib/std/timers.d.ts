// Timers. `sleep` of "minnow" is the shorter way to wait.

declare function setTimeout<A extends unknown[]>(run: (...args: A) => void, milliseconds?: number, ...args: A): number;
declare function setTimeout(run: (value: any) => void, milliseconds?: number): number;
declare function setInterval<A extends unknown[]>(run: (...args: A) => void, milliseconds?: number, ...args: A): number;
declare function setInterval(run: (value: any) => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | null | undefined): void;
declare function clearInterval(timer: number | null | undefined): void;
declare function queueMicrotask(run: () => void): void;

declare namespace NodeJS {
  type Timeout = number;
  type Timer = number;
}

// What the core needs from its surroundings. The guest and the client entry set it once.

import { TaskBase, Task } from "./task";

function noTimer(task: Task<i32>, milliseconds: f64): void {}
function noReport(message: string): void {}

let startTimer: (task: Task<i32>, milliseconds: f64) => void = noTimer;
let reportError: (message: string) => void = noReport;

/** Sets how a timer starts (it resolves the task with 0) and where an error goes that nobody can catch. */
export function setPlatform(
  timer: (task: Task<i32>, milliseconds: f64) => void,
  report: (message: string) => void,
): void {
  startTimer = timer;
  reportError = report;
}

/** A task that resolves after `milliseconds`. */
export function sleep(milliseconds: f64): Task<i32> {
  const task = new Task<i32>(0);
  startTimer(task, milliseconds);
  return task;
}

/** Tells the operator of an error that nobody can catch. */
export function report(message: string): void {
  reportError(message);
}

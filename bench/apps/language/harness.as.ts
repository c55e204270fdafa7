// What the bench calls: the app's workloads by number.
import { Fn1 } from "minnow/as";

const names: string[] = [];
const workloads: Fn1<i32, f64>[] = [];

export function add(name: string, run: Fn1<i32, f64>): void {
  names.push(name);
  workloads.push(run);
}

export function run(which: i32, rounds: i32): f64 {
  return workloads[which].call(rounds);
}

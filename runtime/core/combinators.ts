// Promise.all and Promise.race. An entrant is a tiny frame parked on each task.

import { Task, TaskBase, FAILED } from "./task";

class AllEntrant<T> extends TaskBase {
  constructor(
    public all: Task<T[]>,
    public values: T[],
    public position: i32,
    public task: Task<T>,
    public left: Countdown,
  ) {
    super(((entrant: AllEntrant<T>): void => entrant.arrive()).index);
  }

  arrive(): void {
    const task = this.task;
    if (task.state == FAILED) {
      this.all.fail(task.error!);
      return;
    }
    this.values[this.position] = task.result;
    if (--this.left.count == 0) this.all.resolve(this.values);
  }
}

class Countdown {
  constructor(public count: i32) {}
}

/** Resolves with all results in the order of `tasks`, or fails with the first failure in time. */
export function all<T>(tasks: Task<T>[]): Task<T[]> {
  const result = new Task<T[]>(0);
  const values = new Array<T>(tasks.length);
  const left = new Countdown(tasks.length);
  if (tasks.length == 0) result.resolve(values);
  for (let i = 0; i < tasks.length; i++) {
    tasks[i].addWaiter(new AllEntrant<T>(result, values, i, tasks[i], left));
  }
  return result;
}

class Racer<T> extends TaskBase {
  constructor(public race: Task<T>, public task: Task<T>) {
    super(((racer: Racer<T>): void => racer.arrive()).index);
  }

  arrive(): void {
    if (this.task.state == FAILED) this.race.fail(this.task.error!);
    else this.race.resolve(this.task.result);
  }
}

/** Settles as the first of `tasks` settles. */
export function race<T>(tasks: Task<T>[]): Task<T> {
  const result = new Task<T>(0);
  for (let i = 0; i < tasks.length; i++) tasks[i].addWaiter(new Racer<T>(result, tasks[i]));
  return result;
}

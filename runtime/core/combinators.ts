// Promise.all, allSettled, any and race. An entrant is a tiny frame parked on each task.

import { Fn1 } from "./fn";
import { Task, TaskBase, FAILED } from "./task";

class Countdown {
  constructor(public count: i32) {}
}

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

/** One result of `Promise.allSettled`, as far as it does not depend on the value. */
export class SettledResult {
  constructor(
    public status: string,
    public reason: Error,
  ) {}
}

export class FulfilledResult<T> extends SettledResult {
  value: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;
}

class SettledEntrant<T> extends TaskBase {
  constructor(
    public all: Task<FulfilledResult<T>[]>,
    public values: FulfilledResult<T>[],
    public position: i32,
    public task: Task<T>,
    public left: Countdown,
  ) {
    super(((entrant: SettledEntrant<T>): void => entrant.arrive()).index);
  }

  arrive(): void {
    this.values[this.position] = settledResult<T>(this.task);
    if (--this.left.count == 0) this.all.resolve(this.values);
  }
}

/** Resolves with what became of each, once all have settled. */
export function allSettled<T>(tasks: Task<T>[]): Task<FulfilledResult<T>[]> {
  const result = new Task<FulfilledResult<T>[]>(0);
  const values = new Array<FulfilledResult<T>>(tasks.length);
  const left = new Countdown(tasks.length);
  if (tasks.length == 0) result.resolve(values);
  for (let i = 0; i < tasks.length; i++) {
    tasks[i].addWaiter(new SettledEntrant<T>(result, values, i, tasks[i], left));
  }
  return result;
}

class AnyEntrant<T> extends TaskBase {
  constructor(
    public any: Task<T>,
    public errors: Error[],
    public position: i32,
    public task: Task<T>,
    public left: Countdown,
  ) {
    super(((entrant: AnyEntrant<T>): void => entrant.arrive()).index);
  }

  arrive(): void {
    const task = this.task;
    if (task.state != FAILED) {
      this.any.resolve(task.result);
      return;
    }
    this.errors[this.position] = task.error!;
    if (--this.left.count == 0) this.any.fail(allFailed(this.errors));
  }
}

function allFailed(errors: Error[]): Error {
  return new AggregateError(errors, "All promises were rejected");
}

/** Resolves as the first of `tasks` resolves, or fails when all have failed. */
export function any<T>(tasks: Task<T>[]): Task<T> {
  const result = new Task<T>(0);
  const errors = new Array<Error>(tasks.length);
  const left = new Countdown(tasks.length);
  if (tasks.length == 0) result.fail(allFailed(errors));
  for (let i = 0; i < tasks.length; i++) {
    tasks[i].addWaiter(new AnyEntrant<T>(result, errors, i, tasks[i], left));
  }
  return result;
}

class Racer<T> extends TaskBase {
  constructor(
    public race: Task<T>,
    public task: Task<T>,
  ) {
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

/** Waits for one of several tasks that carry different types. */
class TupleEntrant<R> extends TaskBase {
  constructor(
    public all: Task<R>,
    public tasks: TaskBase[],
    public task: TaskBase,
    public left: Countdown,
    public collect: Fn1<TaskBase[], R>,
    public failing: bool,
  ) {
    super(((entrant: TupleEntrant<R>): void => entrant.arrive()).index);
  }

  arrive(): void {
    if (this.failing && this.task.state == FAILED) this.all.fail(this.task.error!);
    else if (--this.left.count == 0) this.all.resolve(this.collect.call(this.tasks));
  }
}

function ofTuple<R>(tasks: TaskBase[], collect: Fn1<TaskBase[], R>, failing: bool): Task<R> {
  const result = new Task<R>(0);
  const left = new Countdown(tasks.length);
  for (let i = 0; i < tasks.length; i++) {
    tasks[i].addWaiter(new TupleEntrant<R>(result, tasks, tasks[i], left, collect, failing));
  }
  return result;
}

/** `Promise.all` of a tuple: `collect` makes the tuple of results. */
export function allOf<R>(tasks: TaskBase[], collect: Fn1<TaskBase[], R>): Task<R> {
  return ofTuple<R>(tasks, collect, true);
}

export function allSettledOf<R>(tasks: TaskBase[], collect: Fn1<TaskBase[], R>): Task<R> {
  return ofTuple<R>(tasks, collect, false);
}

/** What became of a settled task. */
export function settledResult<T>(task: Task<T>): FulfilledResult<T> {
  const failed = task.state == FAILED;
  const result = new FulfilledResult<T>(
    failed ? "rejected" : "fulfilled",
    failed ? task.error! : changetype<Error>(<usize>0),
  );
  if (!failed) result.value = task.result;
  return result;
}

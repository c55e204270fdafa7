// Promises. What a rejection carries is an `Error`: handlers get one without saying so.

interface PromiseLike<T> {
  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: RejectionHandler<B> | null,
  ): PromiseLike<A | B>;
}

/** A method, so that a handler may take what it knows to be thrown: `(error: NotFound) => …`. */
type RejectionHandler<B> = { handle(error: Error): B | PromiseLike<B> }["handle"];

interface Promise<T> {
  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: RejectionHandler<B> | null,
  ): Promise<A | B>;
  then<A = T, B = never>(
    done: ((value: T) => A | PromiseLike<A>) | null | undefined,
    failed: (reason: any) => B | PromiseLike<B>,
  ): Promise<A | B>;
  catch<B = never>(failed?: RejectionHandler<B> | null): Promise<T | B>;
  /** What is rejected with something else than an error. */
  catch<B = never>(failed: (reason: any) => B | PromiseLike<B>): Promise<T | B>;
  finally(settled?: (() => void) | null): Promise<T>;
}

interface PromiseFulfilledResult<T> {
  status: "fulfilled";
  value: T;
}
interface PromiseRejectedResult {
  status: "rejected";
  reason: Error;
}
type PromiseSettledResult<T> = PromiseFulfilledResult<T> | PromiseRejectedResult;

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (reason?: unknown) => void;
}

interface PromiseConstructor {
  new <T>(run: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void): Promise<T>;
  readonly prototype: Promise<unknown>;
  all<T extends readonly unknown[] | []>(promises: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(promises: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  race<T extends readonly unknown[] | []>(promises: T): Promise<Awaited<T[number]>>;
  race<T>(promises: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  // Promises of one type give an array, also where some never resolve; TypeScript itself has a tuple here.
  allSettled<T>(promises: readonly (T | PromiseLike<T>)[]): Promise<PromiseSettledResult<Awaited<T>>[]>;
  allSettled<T extends readonly unknown[] | []>(
    promises: T,
  ): Promise<{ -readonly [P in keyof T]: PromiseSettledResult<Awaited<T[P]>> }>;
  allSettled<T>(promises: Iterable<T | PromiseLike<T>>): Promise<PromiseSettledResult<Awaited<T>>[]>;
  any<T extends readonly unknown[] | []>(promises: T): Promise<Awaited<T[number]>>;
  any<T>(promises: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  resolve(): Promise<void>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  reject<T = never>(reason?: unknown): Promise<T>;
  withResolvers<T>(): PromiseWithResolvers<T>;
}
declare const Promise: PromiseConstructor;

interface PromiseConstructorLike {
  new <T>(
    run: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void,
  ): PromiseLike<T>;
}

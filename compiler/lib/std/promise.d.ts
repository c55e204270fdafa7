// Promises. The combinators take promises of one type: an array has one element representation.

interface PromiseLike<T> {
  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((error: Error) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B>;
}

interface Promise<T> {
  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((error: Error) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;
  catch<B = never>(failed?: ((error: Error) => B | PromiseLike<B>) | null): Promise<T | B>;
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

interface PromiseConstructor {
  new <T>(run: (resolve: (value: T | PromiseLike<T>) => void, reject: (error: Error) => void) => void): Promise<T>;
  readonly prototype: Promise<unknown>;
  all<T>(promises: readonly Promise<T>[]): Promise<T[]>;
  race<T>(promises: readonly Promise<T>[]): Promise<T>;
  allSettled<T>(promises: readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]>;
  any<T>(promises: readonly Promise<T>[]): Promise<T>;
  resolve(): Promise<void>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  reject<T = never>(error: Error): Promise<T>;
}
declare const Promise: PromiseConstructor;

interface PromiseConstructorLike {
  new <T>(run: (resolve: (value: T | PromiseLike<T>) => void, reject: (error: Error) => void) => void): PromiseLike<T>;
}

// What `*.as.ts` files import from "minnow/as": the app's functions as AssemblyScript has them.

/** A function without parameters: AssemblyScript calls it by `fn.call()`. */
export interface Fn0<R> {
  (): R;
}
/** A function of one parameter. AssemblyScript calls it by `fn.call(1)`. */
export interface Fn1<A, R> {
  (a: A): R;
}
export interface Fn2<A, B, R> {
  (a: A, b: B): R;
}
export interface Fn3<A, B, C, R> {
  (a: A, b: B, c: C): R;
}
export interface Fn4<A, B, C, D, R> {
  (a: A, b: B, c: C, d: D): R;
}

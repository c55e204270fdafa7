// TypeScript's utility types.

type Partial<T> = { [K in keyof T]?: T[K] };
type Required<T> = { [K in keyof T]-?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends PropertyKey, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<F extends (...args: never[]) => unknown> = F extends (...args: infer A) => unknown ? A : never;
type ReturnType<F extends (...args: never[]) => unknown> = F extends (...args: never[]) => infer R ? R : never;
type Awaited<T> = T extends null | undefined
  ? T
  : T extends object & { then(done: infer F, ...rest: infer _): unknown }
    ? F extends (value: infer V, ...rest: infer _) => unknown
      ? Awaited<V>
      : never
    : T;
type NoInfer<T> = intrinsic;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type ConstructorParameters<C extends abstract new (...args: never[]) => unknown> = C extends abstract new (
  ...args: infer A
) => unknown
  ? A
  : never;
type InstanceType<C extends abstract new (...args: never[]) => unknown> = C extends abstract new (
  ...args: never[]
) => infer R
  ? R
  : never;
interface ThisType<T> {}

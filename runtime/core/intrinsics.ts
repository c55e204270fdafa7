// Markers that the build rewrites (docs/internals.md §2): AssemblyScript has no exceptions of its own.

/** As the condition of an `if` statement: the `if` becomes a wasm `try`, its `else` the `catch`. */
// @ts-ignore: decorator
@external("minnow:intrinsic", "try")
export declare function __try(): bool;

/** Throws wasm's one exception tag. The thrown object waits in `error.ts`. Put `unreachable()` behind it. */
// @ts-ignore: decorator
@external("minnow:intrinsic", "raise")
export declare function __raise(): void;

// Everything that code generated for the server may use.

export * from "../registry/cbor/reader";
export * from "../registry/cbor/writer";
export * from "./core/box";
export * from "./core/combinators";
export * from "./core/context";
export * from "./core/error";
export * from "./core/fn";
export * from "./core/intrinsics";
export * from "./core/number";
export * from "./core/platform";
export * from "./core/server-fn-error";
export * from "./core/task";
export * from "./server/event";
export { Memo, Signal, batch, untrack, useEffect, useMemo, useSignal } from "./server/signal";
export { LaunchOptions, isLaunched, launch, launchOptions, renderPage, setHead } from "./server/page";
export { Resource, useResource, useServerFuture } from "./server/resource";
export { Suspend } from "./server/suspend";
export { View, wView, wViews } from "./server/view";
export { enter, enterRow, leave } from "./server/place";
export { hashOf } from "./core/collections/hash";
export { wErrorBoundary, wSuspense } from "./server/boundary";
export * from "./server/slots";

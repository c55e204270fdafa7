// Everything that code generated for the browser may use.

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
export { safeUrl } from "./core/url";
export { CborReader } from "./client/cbor-reader";
export { callServer, decodeNothing } from "./client/call";
export { batch, useEffect } from "./client/effect";
export { slotChoice, slotWhen } from "./client/choice";
export { checkedItems, slotEach } from "./client/each";
export { RowItem } from "./client/row-item";
export * from "./client/event";
export { LaunchOptions, launch } from "./client/page";
export { Resource, useResource, useServerFuture } from "./client/resource";
export { Memo, Signal, untrack, useMemo, useSignal } from "./client/signal";
export { slotAttr, slotBool, slotEvent, slotHandler, slotInt, slotNumber, slotText, tpl } from "./client/slots";
export { slotErrorBoundary } from "./client/error-boundary";
export { Suspend } from "./client/suspend";
export { slotSuspense } from "./client/suspense";
export { View, slotComponent, slotView, slotViews } from "./client/view";

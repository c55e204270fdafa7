// Stores on the server: plain objects. Components run once in a pass, and nothing follows what they change.

import { __throw } from "../core/error";
import { isRendering, nextHook } from "./place";
import { keepNoMemos } from "./signal";

export function useStore<T>(initial: T): T {
  // What is made once would be everybody's.
  if (!isRendering()) __throw(new Error("`useStore` belongs into a component: on the server a store outside would be shared by all requests."));
  nextHook();
  keepNoMemos();
  return initial;
}

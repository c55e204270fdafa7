import { ContextKey, provide } from "../core/provided";
import { enterProvider } from "./place";

/** Provides a value to the components inside the one that runs, and to its tasks. */
export function provideContext<T>(key: ContextKey<T>, value: T): void {
  enterProvider();
  provide<T>(key, value);
}

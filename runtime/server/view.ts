// Views on the server: closures that write HTML into the byte buffer.

import { Fn0 } from "../core/fn";

/** What a template becomes: called, it writes itself. */
export class View extends Fn0<void> {}

/** Child-view slot. */
// @ts-ignore: decorator
@inline
export function wView(view: View | null): void {
  if (view !== null) view.call();
}

/** Child-view slot that holds a list. */
export function wViews(views: View[]): void {
  for (let i = 0, count = views.length; i < count; i++) views[i].call();
}

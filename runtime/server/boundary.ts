// `Suspense` and `ErrorBoundary` on the server. What a part of the page wrote before it was given up is dropped.

import { Unwind, __caughtAny, __throw } from "../core/error";
import { Fn0, Fn2 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { bytesLength, truncate } from "../core/utf8/bytes";
import { addFailure } from "./data";
import { publicFailureOf } from "./failure";
import { metPending } from "./pass";
import { Place, enter, enterSuspense, leave, leaveSuspense, nextHook, skipPart } from "./place";
import { suspendable } from "./suspend";
import { View } from "./view";

/**
 * Writes `children`, and `fallback` where they suspend. Data of the server's means another pass, and then the children are
 * there; what only the browser fetches leaves the fallback in the page.
 */
export function wSuspense(fallback: View | null, children: View): void {
  enter();
  const suspend = suspendable(new Children(children));
  if (suspend !== null) {
    if (!suspend.final) metPending(suspend.hook);
    skipPart();
    enter();
    if (fallback !== null) fallback.call();
    leave();
  }
  leave();
}

/** The children of a `Suspense`: its first part. */
class Children extends Fn0<void> {
  constructor(public view: View) {
    super(((part: Children): void => {
      enterSuspense();
      enter();
      part.view.call();
      leave();
      leaveSuspense();
    }).index);
  }
}

/** Writes `children`, and what `fallback` makes of the error where they fail. The error travels in the page. */
export function wErrorBoundary(fallback: Fn2<Error, Fn0<void>, View>, children: View): void {
  enter();
  const key = nextHook();
  const length = bytesLength();
  const place = new Place();
  if (__try()) {
    enter();
    children.call();
    leave();
  } else {
    const caught = __caughtAny();
    if (caught instanceof Unwind) __throw(caught);
    const error = publicFailureOf(key, caught);
    addFailure(key, error.message);
    truncate(length);
    place.restore();
    skipPart();
    enter();
    fallback.call(error, new Fn0<void>(((env: Fn0<void>): void => {}).index)).call();
    leave();
  }
  leave();
}

// `Suspense` in the browser. Its children are made once. While something in them waits for data, they are kept away from the
// page and the fallback stands there; they keep their state, and their effects go on.

import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Effect } from "./effect";
import { setActive } from "./graph";
import { opClose, opHide, opOpen, opShow, opsAway, opsMark } from "./ops";
import { Place, Scope, Waiting, childPlace, currentScope, enterScope, partOf } from "./scope";
import { View } from "./view";

class SuspenseSlot extends Effect {
  private place: Place = childPlace();
  private waiting: Waiting = new Waiting();
  private made: bool = false;
  private shownFallback: Scope | null = null;

  constructor(
    private node: i32,
    private fallback: Fn0<View | null>,
    private children: View,
  ) {
    super(((slot: SuspenseSlot): void => slot.write()).index);
    this.waiting.slot = this;
  }

  private write(): void {
    if (!this.made) {
      this.made = true;
      const mark = opsMark();
      const place = partOf(this.place, 0);
      place.waiting = this.waiting;
      makeContent(this.node, new Scope(this.scope, place, this), this.children);
      if (!this.waiting.count) return;
      opsAway(mark);
      this.showFallback();
      return;
    }
    const shown = this.shownFallback;
    if (this.waiting.count && shown === null) {
      opHide(this.node);
      this.showFallback();
    } else if (!this.waiting.count && shown !== null) {
      this.shownFallback = null;
      shown.discard();
      opShow(this.node);
    }
  }

  private showFallback(): void {
    const scope = new Scope(this.scope, partOf(this.place, 1), this);
    this.shownFallback = scope;
    makeContent(this.node, scope, new Lazy(this.fallback));
  }
}

/** A view that is asked for only when it is made. */
class Lazy extends View {
  constructor(public view: Fn0<View | null>) {
    super(((lazy: Lazy): void => {
      const view = lazy.view.call();
      if (view !== null) view.call();
    }).index);
  }
}

/** Makes the content of a slot in `scope`, untracked. What that raises goes on when everything is as it was. */
export function makeContent(node: i32, scope: Scope, view: View): void {
  const active = setActive(null);
  opOpen(node);
  const outer = enterScope(scope);
  let failed: Error | null = null;
  if (__try()) {
    view.call();
  } else {
    failed = __caughtAny();
  }
  enterScope(outer);
  opClose();
  setActive(active);
  if (failed !== null) __throw(failed!);
}

/** `Suspense` slot: `children`, and `fallback` while something in them waits for data. */
export function slotSuspense(node: i32, fallback: Fn0<View | null>, children: View): void {
  const slot = new SuspenseSlot(node, fallback, children);
  // Its owner before it runs: what it holds may be waiting for nothing that it reads itself.
  currentScope.own(slot);
  slot.run();
}

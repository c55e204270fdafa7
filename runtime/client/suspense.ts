// `Suspense` in the browser. Its children are made once. While something in them waits for data, they are kept away from the
// page and the fallback stands there; they keep their state, and their effects go on.

import { Fn0 } from "../core/fn";
import { Effect } from "./effect";
import { opHide, opShow, opsAway, opsMark } from "./ops";
import { Place, Scope, Waiting, childPlace, currentScope, partOf } from "./scope";
import { View, makeContent, raise } from "./view";

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
    this.waiting.outer = this.place.waiting;
  }

  private write(): void {
    if (!this.made) {
      this.made = true;
      const mark = opsMark();
      const place = partOf(this.place, 0);
      place.waiting = this.waiting;
      this.make(new Scope(this.scope, place, this), this.children);
      if (!this.waiting.count) return;
      opsAway(mark);
      this.waiting.setAway(true);
      this.showFallback();
      return;
    }
    const shown = this.shownFallback;
    if (this.waiting.count && shown === null) {
      opHide(this.node);
      this.waiting.setAway(true);
      this.showFallback();
    } else if (!this.waiting.count && shown !== null) {
      this.shownFallback = null;
      shown.discard();
      opShow(this.node);
      this.waiting.setAway(false);
    }
  }

  private showFallback(): void {
    const scope = new Scope(this.scope, partOf(this.place, 1), this);
    this.shownFallback = scope;
    this.make(scope, new Lazy(this.fallback));
  }

  private make(scope: Scope, view: View): void {
    raise(makeContent(this.node, scope, view.index, view));
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

/** `Suspense` slot: `children`, and `fallback` while something in them waits for data. */
export function slotSuspense(node: i32, fallback: Fn0<View | null>, children: View): void {
  const slot = new SuspenseSlot(node, fallback, children);
  // Its owner before it runs: what it holds may be waiting for nothing that it reads itself.
  currentScope.own(slot);
  slot.run();
}

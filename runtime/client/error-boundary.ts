// `ErrorBoundary` in the browser: what nobody catches in its children (in components, slots, effects, handlers, promises) makes
// them go, and the fallback stands in their place until it is reset.

import { Boundary } from "../core/boundary";
import { Unwind } from "../core/error";
import { Fn0, Fn2 } from "../core/fn";
import { takeData } from "./data";
import { Effect } from "./effect";
import { opsCut, opsMark } from "./ops";
import { hookKey } from "../core/path";
import { Place, Scope, childPlace, currentScope, partOf } from "./scope";
import { View, makeContent, raise } from "./view";

type Fallback = Fn2<Error, Fn0<void>, View>;

class ErrorSlot extends Effect {
  private place: Place = childPlace();
  private content: Scope | null = null;

  /** Of the children that are there now: those that have gone have no say any more. */
  private boundary: Boundary | null = null;
  private error: Error | null = null;

  constructor(
    private node: i32,
    private fallback: Fallback,
    private children: View,
  ) {
    super(((slot: ErrorSlot): void => slot.write()).index);
    // The server's error travels: what it met need not happen here.
    const met = takeData(hookKey(this.place.path, 0));
    if (met !== null) this.error = new Error(met.message);
  }

  catch(error: Error, boundary: Boundary): void {
    if (boundary !== this.boundary || this.error !== null) return;
    this.error = error;
    this.wake();
  }

  reset(): void {
    if (this.error === null) return;
    this.error = null;
    this.wake();
  }

  private write(): void {
    const old = this.content;
    if (old !== null) old.discard();
    if (this.error === null) this.showChildren();
    if (this.error !== null) this.showFallback();
  }

  private showChildren(): void {
    const mark = opsMark();
    const place = partOf(this.place, 0);
    this.boundary = new SlotBoundary(this);
    place.context.boundary = this.boundary;
    const content = new Scope(this.scope, place, this);
    this.content = content;
    const failed = this.make(content, this.children);
    if (failed instanceof Unwind) raise(failed);
    if (failed !== null) this.error = failed;
    if (this.error === null) return;
    content.discard();
    opsCut(mark);
  }

  private showFallback(): void {
    this.boundary = null;
    const content = new Scope(this.scope, partOf(this.place, 1), this);
    this.content = content;
    raise(this.make(content, new FallbackView(this.fallback, this.error!, new Reset(this))));
  }

  private make(content: Scope, view: View): Error | null {
    return makeContent(this.node, content, view.index, view);
  }
}

class SlotBoundary extends Boundary {
  constructor(public slot: ErrorSlot) {
    super(((boundary: SlotBoundary, error: Error): void => boundary.slot.catch(error, boundary)).index);
  }
}

/** The function that a fallback is given. */
class Reset extends Fn0<void> {
  constructor(public slot: ErrorSlot) {
    super(((reset: Reset): void => reset.slot.reset()).index);
  }
}

class FallbackView extends View {
  constructor(
    public fallback: Fallback,
    public error: Error,
    public reset: Fn0<void>,
  ) {
    super(((view: FallbackView): void => view.fallback.call(view.error, view.reset).call()).index);
  }
}

/** `ErrorBoundary` slot. */
export function slotErrorBoundary(node: i32, fallback: Fallback, children: View): void {
  const slot = new ErrorSlot(node, fallback, children);
  currentScope.own(slot);
  slot.run();
}

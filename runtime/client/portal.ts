// `Portal` in the browser: its children stand at the end of another element. They are made behind everything else of the turn, so
// that the element is there, and hydration, which goes through the server's page, does not meet them. A portal is like a
// row of a list: its content stands between two nodes, and goes with them. While a `Suspense` around it waits, its content is kept
// away from the page, as that of the `Suspense` is.

import { Fn0 } from "../core/fn";
import { Effect } from "./effect";
import { takeNodes } from "./nodes";
import { opHide, opPortal, opRemove, opShow } from "./ops";
import { ElementRef } from "./ref";
import { Place, Scope, childPlace, currentScope, partOf } from "./scope";
import { View, makeContent, raise } from "./view";

class PortalSlot extends Effect {
  private place: Place = childPlace();
  private content: Scope | null = null;
  /** The node before the content; the one behind it is the next. */
  private first: i32 = takeNodes(2);
  /** Whether a `Suspense` around it waits, and whether the content is kept away for it. */
  private away: bool = false;
  private hidden: bool = false;

  constructor(
    /** The element's node, or (0) what names it: a selector. */
    private into: ElementRef | null,
    private to: Fn0<string | null> | null,
    private children: View,
  ) {
    super(((slot: PortalSlot): void => slot.write()).index);
    currentScope.ownNodes(this.first, 2);
    currentScope.own(this);
    if (this.place.waiting !== null) new Curtain(this).start();
    this.wake();
  }

  private write(): void {
    const to = this.to;
    const selector = to !== null ? to.call() : null;
    this.clear();
    const into = this.into;
    opPortal(this.first, into !== null ? into.node : 0, selector !== null ? selector : "");
    const content = new Scope(this.scope, partOf(this.place, 0), this);
    this.content = content;
    raise(makeContent(this.first + 1, content, this.children.index, this.children));
    this.hide(this.away);
  }

  hide(away: bool): void {
    this.away = away;
    if (this.content === null || this.hidden == away) return;
    this.hidden = away;
    if (away) opHide(this.first + 1);
    else opShow(this.first + 1);
  }

  private clear(): void {
    const content = this.content;
    if (content === null) return;
    this.content = null;
    this.hidden = false;
    content.discard();
    opRemove(this.first);
  }

  stop(): void {
    if (this.content !== null) opRemove(this.first);
    this.end();
  }
}

/** Hides a portal's content with the `Suspense` around it. */
class Curtain extends Effect {
  constructor(private portal: PortalSlot) {
    super(((curtain: Curtain): void => curtain.draw()).index);
  }

  private draw(): void {
    this.portal.hide(this.scope.place.waiting!.isAway());
  }
}

/** `children` at the end of the first element that a selector names; of none: of the body. */
export function slotPortal(to: Fn0<string | null>, children: View): void {
  new PortalSlot(null, to, children);
}

/** `children` at the end of an element of the app's own. */
export function slotPortalIn(into: ElementRef, children: View): void {
  new PortalSlot(into, null, children);
}

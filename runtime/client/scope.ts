// Who owns what. A scope belongs to the page, to a component or to the content of a view slot; with it go its effects,
// its nodes and handlers, and the scopes inside it.

import { Context, currentContext, enterContext } from "../core/context";
import { ROOT_PATH, childPath, hookKey } from "../core/path";
import { Effect } from "./effect";
import { Handler } from "./handlers";
import { releaseNodes } from "./nodes";
import { Signal } from "./signal";

/** The outcome of a data hook, for a component that suspended and runs again: nothing is fetched twice. */
export class Kept {
  constructor(
    public key: u32,
    /** A `Resource`. */
    public resource: Object,
    public next: Kept | null,
  ) {}
}

/** What inside a `Suspense` waits for data. */
export class Waiting {
  /** Number of slots and components. */
  count: i32 = 0;
  /** The slot of the `Suspense`. */
  slot: Effect | null = null;
  /** Of the `Suspense` around it. */
  outer: Waiting | null = null;
  /** Whether its children are kept away from the page. */
  private away: bool = false;
  /** The same for who follows it: portals, whose content stands elsewhere. */
  private told: Signal<bool> | null = null;

  setAway(away: bool): void {
    this.away = away;
    const told = this.told;
    if (told !== null) told.value = away;
  }

  /** Whether its children are away, or those of a `Suspense` around it; followed. */
  isAway(): bool {
    let told = this.told;
    if (told === null) {
      told = new Signal<bool>(this.away);
      this.told = told;
    }
    if (told.value) return true;
    const outer = this.outer;
    return outer !== null && outer.isAway();
  }
}

/** Counts the hooks and inner components of one component, as the server does. */
export class Place {
  children: u32 = 0;
  hooks: u32 = 0;
  kept: Kept | null = null;

  /** What the component's tasks belong to: they unwind when it goes. */
  context: Context = new Context(currentContext);

  /** The nearest `Suspense`. */
  waiting: Waiting | null = null;

  constructor(public path: u32) {}

  /** Before the component runs again. */
  reset(): void {
    this.children = 0;
    this.hooks = 0;
  }
}

/** Ids of the nodes of one more instance. */
class Holding {
  constructor(
    public first: i32,
    public count: i32,
    public next: Holding | null,
  ) {}
}

export class Scope {
  private firstChild: Scope | null = null;
  private nextSibling: Scope | null = null;
  private prevSibling: Scope | null = null;
  private effects: Effect | null = null;
  private handlers: Handler | null = null;
  /** The ids of the nodes of its instance. Where there are more instances, those of the others are in `more`. */
  private nodes: i32 = 0;
  private nodeCount: i32 = 0;
  private more: Holding | null = null;

  constructor(
    public parent: Scope | null,
    /** Shared by the scopes of one component. */
    public place: Place,
    /** The effect whose output this is: when it runs again, the scope goes. */
    public effect: Effect | null,
  ) {
    if (parent !== null) {
      const next = parent.firstChild;
      this.nextSibling = next;
      if (next !== null) next.prevSibling = this;
      parent.firstChild = this;
    }
  }

  own(effect: Effect): void {
    effect.nextOwned = this.effects;
    this.effects = effect;
  }

  ownNodes(first: i32, count: i32): void {
    if (count == 0) return;
    if (this.nodeCount == 0) {
      this.nodes = first;
      this.nodeCount = count;
    } else {
      this.more = new Holding(first, count, this.more);
    }
  }

  ownHandler(handler: Handler): void {
    handler.next = this.handlers;
    this.handlers = handler;
  }

  dispose(): void {
    this.leaveParent();
    this.release();
  }

  /** The same, and what its tasks wait for unwinds: its place is not used again. */
  discard(): void {
    this.dispose();
    cancel(this.place.context);
  }

  /** Takes away what it owns; it stays, for more. */
  empty(): void {
    this.release();
  }

  private release(): void {
    let child = this.firstChild;
    while (child !== null) {
      child.release();
      if (child.place !== this.place) cancel(child.place.context);
      child = child.nextSibling;
    }
    let effect = this.effects;
    while (effect !== null) {
      effect.stop();
      effect = effect.nextOwned;
    }
    let handler = this.handlers;
    while (handler !== null) {
      handler.release();
      handler = handler.next;
    }
    // What was taken last goes first, here as among the children: so runs beside each other come one after the other.
    let held = this.more;
    while (held !== null) {
      releaseNodes(held.first, held.count);
      held = held.next;
    }
    if (this.nodeCount > 0) releaseNodes(this.nodes, this.nodeCount);
    this.firstChild = null;
    this.effects = null;
    this.handlers = null;
    this.nodeCount = 0;
    this.more = null;
  }

  private leaveParent(): void {
    const parent = this.parent;
    const prev = this.prevSibling;
    const next = this.nextSibling;
    if (prev !== null) prev.nextSibling = next;
    else if (parent !== null && parent.firstChild === this) parent.firstChild = next;
    if (next !== null) next.prevSibling = prev;
    this.parent = null;
    this.prevSibling = null;
    this.nextSibling = null;
  }
}

/** The scope that what is made now belongs to. */
export let currentScope: Scope = new Scope(null, new Place(ROOT_PATH), null);

/** Makes `scope` current and returns the one that was. */
export function enterScope(scope: Scope): Scope {
  const previous = currentScope;
  currentScope = scope;
  enterContext(scope.place.context);
  return previous;
}

/** The place of a component that begins here. */
export function childPlace(): Place {
  const place = currentScope.place;
  return partOf(place, place.children++);
}

/** A place of its own for the `position`-th part of what is at `place`. */
export function partOf(place: Place, position: u32): Place {
  const part = new Place(childPath(place.path, position));
  part.waiting = place.waiting;
  return part;
}

/** Key of the hook that is called now. */
export function nextHook(): u32 {
  const place = currentScope.place;
  return hookKey(place.path, place.hooks++);
}

let cancelled: bool = false;

/** What the tasks of `context` wait for unwinds, when this turn ends. */
export function cancel(context: Context): void {
  context.cancelled = true;
  cancelled = true;
}

/** Whether components have gone since it was asked last: what their tasks wait for is woken then. */
export function takeCancelled(): bool {
  const some = cancelled;
  cancelled = false;
  return some;
}

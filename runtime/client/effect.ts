// Effects: code that runs again when what it read has changed, once per turn, outer effects before those they contain.

import { uncaught } from "../core/context";
import { Unwind, __caughtAny } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { report } from "../core/platform";
import {
  COMPUTING, DIRTY, Node, PENDING, QUEUED, SUSPENDED, WATCHING, beginRun, endRun, isStale, onEffect, setActive, unsubscribe,
} from "./graph";
import { Scope, currentScope, enterScope, nextHook } from "./scope";
import { Suspend } from "./suspend";

/** More runs than this in one turn, and an effect must be setting off itself. */
const MOST_RUNS: u32 = 100;

/** Of the number that counts them. */
const COUNT_BITS: u32 = 8;

export class Effect extends Node {
  /** The next effect of the same scope. */
  nextOwned: Effect | null = null;
  nextQueued: Effect | null = null;
  scope: Scope = currentScope;

  /** How often it ran in a turn, below the turn's number. */
  private counted: u32 = 0;

  /** `body`: function in the table, `(effect) => void`. */
  constructor(body: u32) {
    super(WATCHING | DIRTY, body);
  }

  /** The first run; afterwards the effect belongs to the current scope, unless it read nothing that can change. */
  start(): void {
    this.run();
    if (this.firstDep !== null) currentScope.own(this);
  }

  /** Nothing can set it off any more. */
  stop(): void {
    this.end();
  }

  /** The same for classes that do more when they are stopped: asc's `super.stop()` calls the method that overrides it. */
  protected end(): void {
    if (this.flags & SUSPENDED) this.setSuspended(0);
    this.flags = 0;
    unsubscribe(this);
  }

  /** Runs the body in its scope. An error goes to the boundary; a suspended run waits for what it read. */
  run(): void {
    let waits: u32 = 0;
    const previous = beginRun(this, WATCHING);
    const outer = enterScope(this.scope);
    if (__try()) {
      call_indirect<void>(this.update, this);
    } else {
      const error = __caughtAny();
      if (error instanceof Suspend) waits = SUSPENDED;
      else if (!(error instanceof Unwind)) uncaught("Uncaught ", error, this.scope.place.context);
    }
    enterScope(outer);
    endRun(this, previous);
    if (this.flags & WATCHING) this.setSuspended(waits);
  }

  /** Tells the `Suspense` around it, if that changes. An effect of the user's shows nothing that could be missed. */
  private setSuspended(waits: u32): void {
    if ((this.flags & SUSPENDED) == waits) return;
    this.flags ^= SUSPENDED;
    const waiting = this.scope.place.waiting;
    if (waiting === null || this instanceof UserEffect) return;
    waiting.count += waits ? 1 : -1;
    waiting.slot!.wake();
  }

  /** Lets it run in this turn, unless it does already. */
  wake(): void {
    if ((this.flags & (WATCHING | COMPUTING)) != WATCHING) return;
    this.flags |= DIRTY;
    queue(this);
  }

  /** Runs if something has really changed. */
  refresh(): void {
    const flags = this.flags;
    if (flags & DIRTY || (flags & PENDING && isStale(this))) {
      if (this.mayRun()) this.run();
    } else {
      this.flags = flags & ~PENDING;
    }
  }

  private mayRun(): bool {
    if (this.counted >> COUNT_BITS != turn << COUNT_BITS >> COUNT_BITS) this.counted = turn << COUNT_BITS;
    const count = this.counted & ((1 << COUNT_BITS) - 1);
    if (count <= MOST_RUNS) this.counted++;
    if (count < MOST_RUNS) return true;
    if (count == MOST_RUNS) report("An effect sets off itself again and again: it writes what it reads.");
    this.flags &= ~(DIRTY | PENDING);
    return false;
  }
}

/** Number of the turn, see `flush`. */
let turn: u32 = 0;

/** Effects that write the page. */
let first: Effect | null = null;
let last: Effect | null = null;

/** Effects of the user's: they run when the page is up to date. */
let firstLate: UserEffect | null = null;
let lastLate: UserEffect | null = null;

export class UserEffect extends Effect {
  /** Of what its run has made: it goes before the next run. */
  private inner: Scope | null = null;

  constructor(
    public fn: Fn0<void>,
    /** Whether it follows what it reads. */
    private once: bool,
  ) {
    super(((effect: UserEffect): void => effect.begin()).index);
  }

  private begin(): void {
    let inner = this.inner;
    if (inner === null) inner = new Scope(this.scope, this.scope.place, this);
    else inner.empty();
    this.inner = inner;
    if (this.once) setActive(null);
    enterScope(inner);
    this.fn.call();
  }
}

/** Runs `run` now and whenever what it read has changed. */
export function useEffect(run: Fn0<void>): void {
  nextHook();
  runLater(new UserEffect(run, false));
}

/** Its first run comes when the page is up to date. */
export function runLater(effect: UserEffect): void {
  currentScope.own(effect);
  queue(effect);
}

/** Several writes, one update: a turn is a batch anyway. */
export function batch(run: Fn0<void>): void {
  run.call();
}

/** Runs all queued effects, and those that they set off. True: there were some. */
export function flush(): bool {
  if (first === null && firstLate === null) return false;
  turn++;
  let effect = take();
  while (effect !== null) {
    effect.flags &= ~QUEUED;
    refreshFromOutside(effect);
    effect = take();
  }
  return true;
}

/** An outer effect may remove an inner one, so it goes first. */
function refreshFromOutside(effect: Effect): void {
  while (effect.flags & (DIRTY | PENDING)) {
    let outermost = effect;
    let scope: Scope | null = effect.scope;
    while (scope !== null) {
      const owner = scope.effect;
      if (owner !== null && owner.flags & (DIRTY | PENDING)) outermost = owner;
      scope = scope.parent;
    }
    outermost.refresh();
  }
}

function take(): Effect | null {
  const effect = first;
  if (effect !== null) {
    first = effect.nextQueued;
    effect.nextQueued = null;
    return effect;
  }
  const late = firstLate;
  if (late !== null) {
    firstLate = changetype<UserEffect | null>(late.nextQueued);
    late.nextQueued = null;
  }
  return late;
}

function queue(node: Node): void {
  if (node.flags & QUEUED) return;
  node.flags |= QUEUED;
  const effect = changetype<Effect>(node);
  if (effect instanceof UserEffect) {
    if (firstLate === null) firstLate = changetype<UserEffect>(effect);
    else lastLate!.nextQueued = effect;
    lastLate = changetype<UserEffect>(effect);
  } else {
    if (first === null) first = effect;
    else last!.nextQueued = effect;
    last = effect;
  }
}

onEffect(queue);

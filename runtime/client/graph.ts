// The dependency graph, after alien-signals: nodes joined by links that sit in two lists at once, a node's dependencies
// and a node's subscribers. Propagation only sets flags and queues effects; values are computed when they are read, so
// nothing is ever seen half updated. No recursion over the graph, no arrays or maps.

/** Bits of `Node.flags`. */
export const MUTABLE: u32 = 1; // has subscribers: a signal or a memo
export const WATCHING: u32 = 2; // an effect
export const COMPUTING: u32 = 4; // runs now
export const RECURSED: u32 = 8; // changed by its own run
export const DIRTY: u32 = 16; // must be computed again
export const PENDING: u32 = 32; // something it depends on may have changed
export const QUEUED: u32 = 64; // an effect in the queue
export const SUSPENDED: u32 = 128; // an effect whose last run met data that is pending

export class Node {
  firstDep: Link | null = null;
  /** While the node runs: the last dependency that was confirmed in this run. */
  lastDep: Link | null = null;
  firstSub: Link | null = null;
  lastSub: Link | null = null;

  constructor(
    public flags: u32,
    /** Function in the table, `(node) => bool`: brings the node up to date and says whether its value changed. */
    public update: u32,
  ) {}
}

/** One subscription: `sub` read `dep`. */
export class Link {
  prevSub: Link | null;
  nextSub: Link | null = null;
  prevDep: Link | null;
  nextDep: Link | null;

  constructor(
    /** The run in which the subscription was confirmed. */
    public run: u32,
    public dep: Node,
    public sub: Node,
  ) {}
}

/** A position to come back to in a walk over the graph. */
class Stack {
  constructor(
    public link: Link | null,
    public below: Stack | null,
  ) {}
}

/** The memo or effect that runs now; what it reads, it subscribes to. */
export let activeNode: Node | null = null;

/** Number of runs of memos and effects so far. */
let runs: u32 = 0;

let queueEffect: (effect: Node) => void = (effect: Node): void => {};

/** Says what happens to an effect whose dependencies may have changed. */
export function onEffect(queue: (effect: Node) => void): void {
  queueEffect = queue;
}

/** Makes `node` the one that subscribes, and returns the one that did. */
export function setActive(node: Node | null): Node | null {
  const previous = activeNode;
  activeNode = node;
  return previous;
}

/** Begins a run of `node`: its dependencies are collected anew. End it with `endRun`. */
export function beginRun(node: Node, flags: u32): Node | null {
  runs++;
  node.lastDep = null;
  node.flags = flags | COMPUTING | (node.flags & (QUEUED | SUSPENDED));
  return setActive(node);
}

export function endRun(node: Node, previous: Node | null): void {
  activeNode = previous;
  node.flags &= ~COMPUTING;
  dropUnconfirmed(node);
}

/** Subscribes whatever runs now to `dep`. */
export function track(dep: Node): void {
  const sub = activeNode;
  if (sub !== null) link(dep, sub);
}

function link(dep: Node, sub: Node): void {
  const prevDep = sub.lastDep;
  if (prevDep !== null && prevDep.dep === dep) return;
  // In most runs dependencies come in the same order as in the last one: then the links are there already.
  const nextDep = prevDep !== null ? prevDep.nextDep : sub.firstDep;
  if (nextDep !== null && nextDep.dep === dep) {
    nextDep.run = runs;
    sub.lastDep = nextDep;
    return;
  }
  const prevSub = dep.lastSub;
  if (prevSub !== null && prevSub.run == runs && prevSub.sub === sub) return;
  const added = new Link(runs, dep, sub);
  added.prevDep = prevDep;
  added.nextDep = nextDep;
  added.prevSub = prevSub;
  sub.lastDep = added;
  dep.lastSub = added;
  if (nextDep !== null) nextDep.prevDep = added;
  if (prevDep !== null) prevDep.nextDep = added;
  else sub.firstDep = added;
  if (prevSub !== null) prevSub.nextSub = added;
  else dep.firstSub = added;
}

/** Takes a subscription out of the list of what it subscribes to; who subscribes drops it together with all behind it. */
function leave(link: Link): void {
  const dep = link.dep;
  const prevSub = link.prevSub;
  const nextSub = link.nextSub;
  if (nextSub !== null) nextSub.prevSub = prevSub;
  else dep.lastSub = prevSub;
  if (prevSub !== null) prevSub.nextSub = nextSub;
  else {
    dep.firstSub = nextSub;
    if (nextSub === null) unwatched(dep);
  }
}

/** A memo that nobody subscribes to any more lets go of its own dependencies. */
function unwatched(node: Node): void {
  if (node.firstDep === null || (node.flags & MUTABLE) == 0) return;
  node.flags = MUTABLE | DIRTY;
  unsubscribe(node);
}

/** Drops all dependencies. */
export function unsubscribe(node: Node): void {
  node.lastDep = null;
  dropUnconfirmed(node);
}

/** Drops the dependencies behind the last one that the run confirmed. */
function dropUnconfirmed(node: Node): void {
  const last = node.lastDep;
  let link: Link | null;
  if (last !== null) {
    link = last.nextDep;
    last.nextDep = null;
  } else {
    link = node.firstDep;
    node.firstDep = null;
  }
  while (link !== null) {
    leave(link);
    link = link.nextDep;
  }
}

/** Tells everything behind `first` that it may be out of date. */
export function propagate(first: Link): void {
  let link = first;
  let next = link.nextSub;
  let stack: Stack | null = null;
  while (true) {
    const sub = link.sub;
    const flags = mark(link, sub);
    if (flags & WATCHING) queueEffect(sub);
    const below = flags & MUTABLE ? sub.firstSub : null;
    if (below !== null) {
      link = below;
      if (link.nextSub !== null) {
        stack = new Stack(next, stack);
        next = link.nextSub;
      }
      continue;
    }
    while (next === null && stack !== null) {
      next = stack.link;
      stack = stack.below;
    }
    if (next === null) return;
    link = next;
    next = link.nextSub;
  }
}

/** Sets `sub`'s flags; the answer tells what else to do with it: queue it, go on behind it, or (0) nothing. */
function mark(link: Link, sub: Node): u32 {
  const flags = sub.flags;
  if (!(flags & (COMPUTING | RECURSED | DIRTY | PENDING))) {
    sub.flags = flags | PENDING;
    return flags;
  }
  if (!(flags & (COMPUTING | RECURSED))) return 0;
  if (!(flags & COMPUTING)) {
    sub.flags = (flags & ~RECURSED) | PENDING;
    return flags;
  }
  if (!(flags & (DIRTY | PENDING)) && isConfirmed(link, sub)) {
    sub.flags = flags | RECURSED | PENDING;
    return flags & MUTABLE;
  }
  return 0;
}

/** A value changed: those who only suspected it now know. */
export function confirmChange(first: Link): void {
  let link: Link | null = first;
  while (link !== null) {
    const sub = link.sub;
    const flags = sub.flags;
    if ((flags & (PENDING | DIRTY)) == PENDING) {
      sub.flags = flags | DIRTY;
      if ((flags & (WATCHING | COMPUTING | QUEUED)) == WATCHING) queueEffect(sub);
    }
    link = link.nextSub;
  }
}

/** Whether something that `start` depends on has really changed. Brings memos on the way up to date. */
export function isStale(start: Node): bool {
  let sub = start;
  let link = sub.firstDep!;
  let stack: Stack | null = null;
  let depth = 0;
  let stale = false;
  while (true) {
    const dep = link.dep;
    const flags = dep.flags;
    // What runs now and depends on `sub` makes it run: then it finds out whether they depend on each other.
    if (sub.flags & DIRTY || flags & COMPUTING) {
      stale = true;
    } else if ((flags & (MUTABLE | DIRTY)) == (MUTABLE | DIRTY)) {
      stale = updateAndTellOthers(dep);
    } else if ((flags & (MUTABLE | PENDING)) == (MUTABLE | PENDING)) {
      stack = new Stack(link, stack);
      link = dep.firstDep!;
      sub = dep;
      depth++;
      continue;
    }
    if (!stale && link.nextDep !== null) {
      link = link.nextDep!;
      continue;
    }
    // Back up to a node that has dependencies left to look at.
    let goOn = false;
    while (depth > 0 && !goOn) {
      depth--;
      if (stale) stale = updateAndTellOthers(sub);
      else sub.flags &= ~PENDING;
      link = stack!.link!;
      stack = stack!.below;
      sub = link.sub;
      goOn = !stale && link.nextDep !== null;
      if (goOn) link = link.nextDep!;
    }
    if (!goOn) return stale;
  }
}

/** Brings a signal or memo up to date; whether its value changed. */
export function updateAndTell(node: Node): bool {
  if (!call_indirect<bool>(node.update, node)) return false;
  const first = node.firstSub;
  if (first !== null) confirmChange(first);
  return true;
}

/** The same where the only subscriber is the one that asks. */
function updateAndTellOthers(node: Node): bool {
  if (!call_indirect<bool>(node.update, node)) return false;
  const first = node.firstSub;
  if (first !== null && first.nextSub !== null) confirmChange(first);
  return true;
}

function isConfirmed(wanted: Link, sub: Node): bool {
  let link = sub.lastDep;
  while (link !== null) {
    if (link === wanted) return true;
    link = link.prevDep;
  }
  return false;
}

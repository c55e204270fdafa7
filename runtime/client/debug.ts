// What debug builds know for the `minnow` object of the console: components and signals by their names in the source. An entry
// belongs to the scope in which it was made, and goes with it. Release builds name nothing, so nothing of this is there.

import { Map } from "../core/collections/map";
import { __caughtAny } from "../core/error";
import { Fn0, Fn1 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Effect } from "./effect";
import { Scope, currentScope } from "./scope";
import { View } from "./view";

/** Between the parts of an entry, and between entries. */
const PART: string = "\u001f";
const END: string = "\u001e";

/** Is owned like an effect, and never runs as one. */
class Entry extends Effect {
  before: Entry | null = null;
  after: Entry | null = null;
  id: i32 = 0;

  constructor(
    public kind: string,
    public name: string,
    public place: string,
  ) {
    super(0);
  }

  value(): string {
    return "";
  }

  stop(): void {
    const before = this.before;
    const after = this.after;
    if (before !== null) before.after = after;
    else if (first === this) first = after;
    if (after !== null) after.before = before;
    else if (last === this) last = before;
    count--;
  }
}

let first: Entry | null = null;
let last: Entry | null = null;
let count: i32 = 0;
let made: i32 = 0;

/** What handlers make belongs to the page, which never goes: so many entries are kept. */
const MOST: i32 = 100000;

function note(entry: Entry): void {
  if (count >= MOST) return;
  count++;
  entry.id = ++made;
  entry.before = last;
  if (last !== null) last!.after = entry;
  else first = entry;
  last = entry;
  currentScope.own(entry);
}

class NamedComponent extends Fn0<View | null> {
  constructor(
    public component: Fn0<View | null>,
    public name: string,
    public place: string,
  ) {
    super(((named: NamedComponent): View | null => named.run()).index);
  }

  run(): View | null {
    note(new Entry("component", this.name, this.place));
    return this.component.call();
  }
}

/** A component that says its name when it runs. */
export function namedComponent<F>(component: F, name: string, place: string): F {
  return changetype<F>(new NamedComponent(changetype<Fn0<View | null>>(component), name, place));
}

class SignalEntry<S> extends Entry {
  constructor(
    kind: string,
    name: string,
    place: string,
    private signal: S,
    private show: Fn1<S, string>,
  ) {
    super(kind, name, place);
  }

  value(): string {
    return this.show.call(this.signal);
  }
}

/** `signal`, noted with its name, and how its value is printed. */
export function namedSignal<S>(signal: S, kind: string, name: string, place: string, show: Fn1<S, string>): S {
  note(new SignalEntry<S>(kind, name, place, signal, show));
  return signal;
}

/** All entries: kind, number, number of the component around, name, place and value of each. */
export function describeApp(): string {
  const components = new Map<usize, i32>();
  let entry = first;
  while (entry !== null) {
    if (entry.kind == "component") components.set(changetype<usize>(entry.scope), entry.id);
    entry = entry.after;
  }
  let text = "";
  entry = first;
  while (entry !== null) {
    let scope: Scope | null = entry.kind == "component" ? entry.scope.parent : entry.scope;
    while (scope !== null && !components.has(changetype<usize>(scope))) scope = scope.parent;
    const around = scope !== null ? components.get(changetype<usize>(scope)) : 0;
    const numbers = entry.id.toString() + PART + around.toString();
    text += entry.kind + PART + numbers + PART + entry.name + PART + entry.place + PART + valueOf(entry) + END;
    entry = entry.after;
  }
  return text;
}

function valueOf(entry: Entry): string {
  let text = "";
  if (__try()) {
    text = entry.value();
  } else {
    text = "(" + __caughtAny().message + ")";
  }
  return text;
}

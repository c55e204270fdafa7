// What a row shows: its item, and its position. Code in a row reads them like variables; those that read them in a slot
// follow them, so a row whose item is replaced by another one with the same key stays and shows the new one.

import { DIRTY, MUTABLE, Node, activeNode, propagate, track, updateAndTell } from "./graph";
import { currentScope } from "./scope";
import { isSame } from "./signal";

export class RowItem<T> extends Node {
  /**
   * Read where nothing follows it, while the row was made: by the code around the template, or for a component's
   * property. Then another item needs another row.
   */
  pinned: bool = false;

  private next: T;

  constructor(private current: T) {
    super(MUTABLE, ((item: RowItem<T>): bool => item.settle()).index);
    this.next = current;
  }

  get value(): T {
    if (this.flags & DIRTY) updateAndTell(this);
    if (activeNode !== null) track(this);
    // Handlers run in no scope but the page's.
    else if (currentScope.parent !== null) this.pinned = true;
    return this.current;
  }

  set value(next: T) {
    if (isSame<T>(this.next, next)) return;
    this.next = next;
    this.flags = MUTABLE | DIRTY;
    const first = this.firstSub;
    if (first !== null) propagate(first);
  }

  /** Whether it is another value than the last one, which the row depends on as a whole. */
  parts(next: T): bool {
    return this.pinned && !isSame<T>(this.next, next);
  }

  private settle(): bool {
    this.flags = MUTABLE;
    if (isSame<T>(this.current, this.next)) return false;
    this.current = this.next;
    return true;
  }
}

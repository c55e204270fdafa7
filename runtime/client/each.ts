// `each(items, key, view)`: a slot that shows a list, one row for each item.

import { hashOf } from "../core/collections/hash";
import { Map } from "../core/collections/map";
import { Fn0, Fn1, Fn2 } from "../core/fn";
import { report } from "../core/platform";
import { RowItem } from "./row-item";
import { Row, RowsSlot } from "./rows";
import { Place, Scope } from "./scope";
import { isSame } from "./signal";
import { View } from "./view";

class RowOf<T, K> extends Row {
  constructor(
    parent: Scope,
    place: Place,
    public key: K,
    public item: RowItem<T>,
    /** Only where the view asks for it. */
    public index: RowItem<i32> | null,
  ) {
    super(parent, place);
  }
}

class EachSlot<T, K> extends RowsSlot {
  private items: T[] = [];

  constructor(
    node: i32,
    private read: Fn0<T[]>,
    private key: Fn1<T, K>,
    private view: Fn2<RowItem<T>, RowItem<i32>, View>,
    private indexed: bool,
  ) {
    super(((slot: EachSlot<T, K>): void => slot.write()).index, node);
  }

  private write(): void {
    const items = this.read.call();
    this.items = items;
    this.show(items.length);
  }

  protected keeps(row: Row, at: i32): bool {
    const known = changetype<RowOf<T, K>>(row);
    const item = unchecked(this.items[at]);
    const index = known.index;
    // The same item has the same key, as a rule; if it changed inside, its row goes on with it.
    if (!isSame<K>(known.key, this.key.call(item)) || known.item.parts(item)) return false;
    if (index !== null) {
      if (index.parts(at)) return false;
      index.value = at;
    }
    known.item.value = item;
    return true;
  }

  protected hashOfRow(row: Row): u32 {
    return hashOf<K>(changetype<RowOf<T, K>>(row).key);
  }

  protected hashAt(at: i32): u32 {
    return hashOf<K>(this.key.call(unchecked(this.items[at])));
  }

  protected make(at: i32, content: Scope): Row {
    const item = unchecked(this.items[at]);
    const index = this.indexed ? new RowItem<i32>(at) : null;
    return new RowOf<T, K>(content, content.place, this.key.call(item), new RowItem<T>(item), index);
  }

  protected fill(row: Row): void {
    const made = changetype<RowOf<T, K>>(row);
    // A view that does not ask for the position never looks at it.
    this.view.call(made.item, changetype<RowItem<i32>>(made.index)).call();
  }
}

/** `items`, after a look at their keys; `at` says where the list is. Only debug builds have it. */
export function checkedItems<T, K>(items: T[], key: Fn1<T, K>, at: string): T[] {
  const seen = new Map<K, i32>();
  for (let i = 0; i < items.length; i++) {
    const own = key.call(items[i]);
    if (seen.has(own)) {
      // One of the two rows would show the other's state, sooner or later.
      const both = seen.get(own).toString() + " and " + i.toString();
      report("`each` at " + at + ": the items " + both + " have the same key. Keys must differ.");
      break;
    }
    seen.set(own, i);
  }
  return items;
}

/** List slot. `indexed`: the view asks for the position too. */
export function slotEach<T, K>(
  node: i32,
  read: Fn0<T[]>,
  key: Fn1<T, K>,
  view: Fn2<RowItem<T>, RowItem<i32>, View>,
  indexed: bool,
): void {
  new EachSlot<T, K>(node, read, key, view, indexed).start();
}

// Slots that show one of several views, and make it anew only when it is another one: conditions, `when`, `match`.

import { Fn0, Fn1, Fn2 } from "../core/fn";
import { RowItem } from "./row-item";
import { ContentSlot, View, raise } from "./view";

class ChoiceSlot extends ContentSlot {
  private shown: i32 = 0;

  constructor(
    node: i32,
    private which: Fn0<i32>,
    private branch: Fn1<i32, View | null>,
  ) {
    super(
      ((slot: ChoiceSlot): void => slot.write()).index,
      ((slot: ChoiceSlot): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    const which = this.which.call();
    if (this.content !== null && which == this.shown) return;
    this.shown = which;
    raise(this.replace(this.scope.place));
  }

  private make(): void {
    const view = this.branch.call(this.shown);
    if (view !== null) view.call();
  }
}

/** Shows a view while there is a value, which the view follows. `T` can be null. */
class WhenSlot<T> extends ContentSlot {
  private item: RowItem<T> | null = null;

  constructor(
    node: i32,
    private read: Fn0<T>,
    private view: Fn1<RowItem<T>, View>,
    private otherwise: Fn0<View> | null,
  ) {
    super(
      ((slot: WhenSlot<T>): void => slot.write()).index,
      ((slot: WhenSlot<T>): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    const value = this.read.call();
    const item = this.item;
    const isThere = changetype<usize>(value) != 0;
    if (this.content !== null && isThere == (item !== null)) {
      if (item === null) return;
      if (!item.parts(value)) {
        item.value = value;
        return;
      }
    }
    this.item = isThere ? new RowItem<T>(value) : null;
    raise(this.replace(this.scope.place));
  }

  private make(): void {
    const item = this.item;
    const otherwise = this.otherwise;
    if (item !== null) this.view.call(item).call();
    else if (otherwise !== null) otherwise.call().call();
  }
}

/** Slot that shows `branch(which)`; null shows nothing. */
export function slotChoice(node: i32, which: Fn0<i32>, branch: Fn1<i32, View | null>): void {
  new ChoiceSlot(node, which, branch).start();
}

/** Slot that shows a view of a value while that is not null. */
export function slotWhen<T>(
  node: i32,
  read: Fn0<T>,
  view: Fn1<RowItem<T>, View>,
  otherwise: Fn0<View> | null,
): void {
  new WhenSlot<T>(node, read, view, otherwise).start();
}

/** Shows the view of the member of a union that a value is; the view follows the value while it is the same member. */
class TaggedSlot<T> extends ContentSlot {
  private item: RowItem<T> | null = null;
  private shown: i32 = -1;

  constructor(
    node: i32,
    private read: Fn0<T>,
    private which: Fn1<T, i32>,
    private view: Fn2<i32, RowItem<T>, View | null>,
  ) {
    super(
      ((slot: TaggedSlot<T>): void => slot.write()).index,
      ((slot: TaggedSlot<T>): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    const value = this.read.call();
    const which = this.which.call(value);
    const item = this.item;
    if (item !== null && this.content !== null && which == this.shown && !item.parts(value)) {
      item.value = value;
      return;
    }
    this.shown = which;
    this.item = new RowItem<T>(value);
    raise(this.replace(this.scope.place));
  }

  private make(): void {
    const view = this.view.call(this.shown, this.item!);
    if (view !== null) view.call();
  }
}

/** Slot that shows `view(which(value), value)`. */
export function slotTagged<T>(node: i32, read: Fn0<T>, which: Fn1<T, i32>, view: Fn2<i32, RowItem<T>, View | null>): void {
  new TaggedSlot<T>(node, read, which, view).start();
}

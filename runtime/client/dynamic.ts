// `<${component} />` where the component follows signals: another one takes its place when they change.

import { Fn0, Fn1 } from "../core/fn";
import { Place, currentScope, partOf } from "./scope";
import { Suspend } from "./suspend";
import { ContentSlot, View, raise } from "./view";

class DynamicSlot<F> extends ContentSlot {
  private position: u32 = currentScope.place.children++;
  private place: Place = partOf(currentScope.place, this.position);
  private component: F | null = null;
  private suspended: bool = false;

  constructor(
    node: i32,
    private which: Fn0<F>,
    private view: Fn1<F, View>,
  ) {
    super(
      ((slot: DynamicSlot<F>): void => slot.write()).index,
      ((slot: DynamicSlot<F>): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    const component = this.which.call();
    if (changetype<usize>(component) != changetype<usize>(this.component)) {
      this.component = component;
      const old = this.content;
      if (old !== null) {
        old.discard();
        this.content = null;
        this.place = partOf(this.scope.place, this.position);
      }
    } else if (!this.suspended) {
      return;
    }
    const failed = this.replaceComponent(this.place);
    this.suspended = failed !== null && failed instanceof Suspend;
    raise(failed);
  }

  private make(): void {
    this.view.call(this.component!).call();
  }
}

/** Slot of a component that may be another one later. */
export function slotDynamic<F>(node: i32, which: Fn0<F>, view: Fn1<F, View>): void {
  new DynamicSlot<F>(node, which, view).start();
}

// Views in the browser, and the slots that hold them. When what a slot shows changes, the scope of the old content goes
// and the new content is made in a scope of its own.

import { __caughtAny, __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Effect } from "./effect";
import { setActive, track } from "./graph";
import { opClose, opOpen } from "./ops";
import { Place, Scope, childPlace, enterScope } from "./scope";
import { Suspend } from "./suspend";

/** What a template becomes: called, it makes an instance of itself. */
export class View extends Fn0<void> {}

/** A slot with content in a scope of its own. */
export class ContentSlot extends Effect {
  protected content: Scope | null = null;

  /** `fill`: function in the table, `(slot) => void`, that makes the content. */
  constructor(
    body: u32,
    private fill: u32,
    private node: i32,
  ) {
    super(body);
  }

  /** Replaces the old content by new content; returns what making it failed with. */
  protected replace(place: Place): Error | null {
    const old = this.content;
    if (old !== null) old.dispose();
    const content = new Scope(this.scope, place, this);
    this.content = content;
    return makeContent(this.node, content, this.fill, this);
  }

  /** The same where the content is a component: what it waits for sets off the slot. */
  protected replaceComponent(place: Place): Error | null {
    place.reset();
    const failed = this.replace(place);
    if (failed !== null && failed instanceof Suspend) track(changetype<Suspend>(failed).source);
    else place.kept = null;
    return failed;
  }
}

/** Makes the content of a slot in `scope`, untracked: `fill`, a function in the table, gets `owner`. Returns what it failed with. */
export function makeContent(node: i32, scope: Scope, fill: u32, owner: Object): Error | null {
  const active = setActive(null);
  opOpen(node);
  const outer = enterScope(scope);
  let failed: Error | null = null;
  if (__try()) {
    call_indirect<void>(fill, owner);
  } else {
    failed = __caughtAny();
  }
  enterScope(outer);
  opClose();
  setActive(active);
  return failed;
}

class ViewSlot extends ContentSlot {
  private view: View | null = null;

  constructor(
    node: i32,
    private read: Fn0<View | null>,
  ) {
    super(
      ((slot: ViewSlot): void => slot.write()).index,
      ((slot: ViewSlot): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    const view = this.read.call();
    if (this.content !== null && view === this.view) return;
    this.view = view;
    raise(this.replace(this.scope.place));
  }

  private make(): void {
    const view = this.view;
    if (view !== null) view.call();
  }
}

class ViewsSlot extends ContentSlot {
  private views: View[] = [];

  constructor(
    node: i32,
    private read: Fn0<View[]>,
  ) {
    super(
      ((slot: ViewsSlot): void => slot.write()).index,
      ((slot: ViewsSlot): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    this.views = this.read.call();
    raise(this.replace(this.scope.place));
  }

  private make(): void {
    const views = this.views;
    for (let i = 0; i < views.length; i++) views[i].call();
  }
}

/** Runs a component once; again only where it suspended, when what it waits for has settled. */
class ComponentSlot extends ContentSlot {
  private place: Place = childPlace();

  constructor(
    node: i32,
    private component: Fn0<View | null>,
  ) {
    super(
      ((slot: ComponentSlot): void => slot.write()).index,
      ((slot: ComponentSlot): void => slot.make()).index,
      node,
    );
  }

  private write(): void {
    raise(this.replaceComponent(this.place));
  }

  private make(): void {
    const view = this.component.call();
    if (view !== null) view.call();
  }
}

export function raise(error: Error | null): void {
  if (error !== null) __throw(error);
}

/** Child-view slot. */
export function slotView(node: i32, read: Fn0<View | null>): void {
  new ViewSlot(node, read).start();
}

/** Child-view slot that holds a list. */
export function slotViews(node: i32, read: Fn0<View[]>): void {
  new ViewsSlot(node, read).start();
}

/** Component slot. */
export function slotComponent(node: i32, component: Fn0<View | null>): void {
  new ComponentSlot(node, component).start();
}

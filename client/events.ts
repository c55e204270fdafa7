// Events. Those that bubble have one listener on the root, which looks for handlers on the way up from the target.

import { isDelegated, NAME } from "./event-names.ts";

/** Puts handler number `handler` on an element. */
export type Listen = (element: Element, name: string, handler: number) => void;

/** Calls handler number `handler`; `element` is what it is on. */
export type Fire = (handler: number, event: Event, element: EventTarget) => void;

/** Puts handler number `handler` on the window or the document; without a target it is taken away. */
export type ListenOutside = (target: EventTarget | null, name: string, handler: number) => void;

export interface Events {
  listen: Listen;
  listenOutside: ListenOutside;
  /**
   * Handles events of the past as if they happened now. Controls that were changed without any, as when a browser restores a
   * form, then tell what they hold.
   */
  replay(events: readonly Event[]): void;
}

/** In a property of this name a control has the handler that its value is bound by. */
const BIND = "$$bind";

/** Elements keep their handlers in a property for each event. */
type Handled = Element & Record<string, number | undefined>;

/** What is known of an event's name, as it is in a template. */
interface Kind {
  property: string;
  /** The property of handlers that are called once. */
  once: string;
  /** The event. */
  type: string;
  /** Where it needs a listener of its own. */
  options?: AddEventListenerOptions;
}

const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  let kind = kinds.get(name);
  if (!kind) {
    const property = `$$${name}`;
    const once = `${property}:once`;
    kind = { property, once, ...(globalThis.MINNOW_DIRECT === false ? { type: name } : listening(name)) };
    kinds.set(name, kind);
  }
  return kind;
}

/** How an event of this name is listened for. */
function listening(name: string): Pick<Kind, "type" | "options"> {
  const [, type = "", options = ""] = NAME.exec(name)!;
  if (isDelegated(name)) return { type };
  const has = (option: string): boolean => options.includes(option);
  // A listener that is not said to be passive leaves the decision to the browser.
  const how = { passive: has("passive") || undefined, capture: has("capture"), once: has("once") };
  return { type, options: how as AddEventListenerOptions };
}

/**
 * Handlers of the page below `root`; `fire` is called for each that an event reaches.
 *
 * @example
 * const { listen } = createEvents(root, (handler, event) => console.log(handler, event.type));
 * listen(button, "click", 1);
 */
export function createEvents(root: Element, fire: Fire): Events {
  const delegated = new Set<string>();

  const handle = (event: Event): void => {
    const { property, once: onceProperty } = kindOf(event.type);
    let node = event.target as Handled | null;
    if (globalThis.MINNOW_BIND !== false) {
      const bound = (property === "$$input" || property === "$$change") && node?.[BIND];
      if (bound) fire(bound, event, node!);
    }
    while (node && !event.cancelBubble) {
      const { [property]: handler, [onceProperty]: once } = node;
      if (!(node as unknown as HTMLButtonElement).disabled) {
        if (handler) fire(handler, event, node);
        if (globalThis.MINNOW_HOW !== false && once) {
          node[onceProperty] = 0;
          fire(once, event, node);
        }
      }
      node = (node === root ? null : node.parentNode) as Handled | null;
    }
  };

  const delegate = (type: string): void => {
    if (!delegated.has(type)) {
      root.addEventListener(type, handle);
      if (globalThis.MINNOW_PORTALS !== false) {
        document.addEventListener(type, (event) => {
          // In a portal.
          if (root.isConnected && !event.composedPath().includes(root)) handle(event);
        });
      }
    }
    delegated.add(type);
  };

  const listen: Listen = (element, name, handler) => {
    const handled = element as Handled;
    if (globalThis.MINNOW_BIND !== false && name === "bind") {
      handled[BIND] = handler;
      delegate("input");
      delegate("change");
      // The same function is added once.
      root.addEventListener("reset", tellReset);
      if (globalThis.MINNOW_PORTALS !== false) document.addEventListener("reset", tellReset);
      return;
    }
    const kind = kindOf(name);
    const { property } = kind;
    const isNew = handled[property] === undefined;
    handled[property] = handler;
    const { type, options } = kind;
    if (globalThis.MINNOW_DIRECT === false || !options) {
      delegate(type);
    } else if (isNew) {
      element.addEventListener(type, (event) => fire(handled[property]!, event, element), options);
    }
  };

  const replay = (events: readonly Event[]): void => {
    for (const event of events) if ((event.target as Node).isConnected) handle(event);
    if (globalThis.MINNOW_INPUT !== false) {
      const targets = events.map(({ target }) => target);
      for (const control of root.querySelectorAll<HTMLInputElement>("input,textarea,select")) {
        const { [BIND]: bound, $$input: handler } = control as unknown as Handled;
        if ((bound || handler) && !targets.includes(control) && isChanged(control)) tell(control);
      }
    }
  };

  return {
    listen,
    replay,
    ...(globalThis.MINNOW_OUTSIDE !== false && { listenOutside: listensOutside(fire) }),
  } as Events;
}

function listensOutside(fire: Fire): ListenOutside {
  /** How to take away each listener. */
  const outside = new Map<number, () => void>();
  return (target, name, handler) => {
    outside.get(handler)?.();
    outside.delete(handler);
    if (!target) return;
    const { type, options } = kindOf(name);
    const call = (event: Event): void => fire(handler, event, target);
    target.addEventListener(type, call, options);
    outside.set(handler, () => target.removeEventListener(type, call, options));
  };
}

/** A form goes back to what its controls began with: those that are bound tell it. */
function tellReset(event: Event): void {
  setTimeout(() => {
    if (event.defaultPrevented) return;
    for (const control of (event.target as HTMLFormElement).elements) {
      if ((control as unknown as Handled)[BIND]) tell(control);
    }
  });
}

function tell(control: Element): void {
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whether a control holds something else than the server wrote. */
function isChanged(control: HTMLInputElement): boolean {
  const options = Array.from((control as unknown as HTMLSelectElement).options ?? []);
  if (options.length)
    return options.some((it) => it.defaultSelected) && options.some((it) => it.selected !== it.defaultSelected);
  if (control.type === "file" || control.nodeName === "SELECT") return false;
  return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
}

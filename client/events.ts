// Events. Those that bubble have one listener on the root, which looks for handlers on the way up from the target.

/** Puts handler number `handler` on an element. */
export type Listen = (element: Element, name: string, handler: number) => void;

/** Calls handler number `handler`; `element` is the one it is on. */
export type Fire = (handler: number, event: Event, element: Element) => void;

export interface Events {
  listen: Listen;
  /** Handles an event of the past as if it happened now. */
  replay(event: Event): void;
}

const DELEGATED =
  /^(click|dblclick|contextmenu|(before)?input|change|submit|reset|key(down|up|press)|(mouse|pointer)(down|up|move|over|out)|touch(start|end|move|cancel)|focus(in|out)|wheel|drag\w*|drop|copy|cut|paste)$/;

/** Elements keep their handlers in a property for each event. */
type Handled = Element & Record<string, number | undefined>;

/** What is known of an event's name. */
interface Kind {
  property: string;
  delegated: boolean;
}

const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  let kind = kinds.get(name);
  if (!kind) {
    kind = { property: `$$${name}`, delegated: DELEGATED.test(name) };
    kinds.set(name, kind);
  }
  return kind;
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
    const { property } = kindOf(event.type);
    let node = event.target as Node | null;
    while (node && !event.cancelBubble) {
      const handler = (node as Handled)[property];
      if (handler && !(node as HTMLButtonElement).disabled) fire(handler, event, node as Element);
      node = node === root ? null : node.parentNode;
    }
  };

  const listen: Listen = (element, name, handler) => {
    const handled = element as Handled;
    const { property, delegated: isDelegated } = kindOf(name);
    const isNew = handled[property] === undefined;
    handled[property] = handler;
    if (isDelegated) {
      if (!delegated.has(name)) root.addEventListener(name, handle);
      delegated.add(name);
    } else if (isNew) {
      element.addEventListener(name, (event) => fire(handled[property]!, event, element));
    }
  };

  return { listen, replay: (event) => (event.target as Node).isConnected && handle(event) };
}

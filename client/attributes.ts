// Attributes, and the properties that go with some of them.

/** Attributes that only say how a control begins; its state is a property. */
const STATES: ReadonlySet<string> = new Set(["value", "checked", "selected", "muted"]);

/** Sets an attribute and, where there is one, the state that it stands for. */
export function setAttribute(element: Element, name: string, value: string): void {
  element.setAttribute(name, value);
  setState(element, name, value, true);
}

/** Removes an attribute and resets the state that it stands for. */
export function removeAttribute(element: Element, name: string): void {
  element.removeAttribute(name);
  setState(element, name, "", false);
}

function setState(element: Element, name: string, value: string, on: boolean): void {
  if (!STATES.has(name) || !(name in element)) return;
  const state: string | boolean = name === "value" ? value : on;
  const control = element as unknown as Record<string, string | boolean>;
  // Setting a control's value moves its caret, even when the value is the same.
  if (control[name] !== state) control[name] = state;
}

// Attributes, and the properties that go with some of them.

/** Attributes that only say how a control begins; its state is a property. */
const STATES: ReadonlySet<string> = /* @__PURE__ */ new Set(["value", "checked", "selected", "muted"]);

/** Sets an attribute and, where there is one, the state that it stands for. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (globalThis.MINNOW_PROPERTIES !== false && name[0] === ".") {
    Object.assign(element, { [name.slice(1)]: JSON.parse(value) });
    return;
  }
  if (globalThis.MINNOW_MARKUP !== false && name === "innerHTML") {
    element.innerHTML = value;
    return;
  }
  // The part that may be dead stands inside of the condition: of code behind a `return` esbuild keeps what only that uses.
  if (globalThis.MINNOW_STATES !== false && STATES.has(name) && name in element) {
    // What a form goes back to when it is reset is what a control began with.
    if (!isHolder(element) && !element.isConnected) element.setAttribute(name, value);
    setState(element, name, value, true);
  } else element.setAttribute(name, value);
}

/** Removes an attribute and resets the state that it stands for. */
export function removeAttribute(element: Element, name: string): void {
  if (globalThis.MINNOW_STATES !== false && STATES.has(name) && name in element) setState(element, name, "", false);
  else if (globalThis.MINNOW_MARKUP !== false && name === "innerHTML") element.textContent = "";
  else element.removeAttribute(name);
}

/** Whether an element's value is no attribute: of a `select` or `textarea` it is in the content. */
export function isHolder(element: Element): boolean {
  return element.nodeName === "SELECT" || element.nodeName === "TEXTAREA";
}

function setState(element: Element, name: string, value: string, on: boolean): void {
  if (globalThis.MINNOW_SELECT !== false && element.nodeName === "SELECT" && name === "value") {
    choose(element as HTMLSelectElement, value, true);
    return;
  }
  const control = element as unknown as Record<string, string | boolean>;
  const state: string | boolean = name === "value" ? value : on;
  if (element.nodeName === "TEXTAREA" && !element.isConnected) control.defaultValue = state;
  // Setting a control's value moves its caret, even when the value is the same; "1." is what "1" becomes while it is typed.
  const same = control.type === "number" && control.value && Number(control.value) === Number(state);
  if (control[name] !== state && !same) control[name] = state;
}

/** What was chosen for a `select`: kept right when its options change later. */
const chosen = new WeakMap<HTMLSelectElement, string>();

/** Those whose options may come later in this turn. */
const late: [select: HTMLSelectElement, isNew: boolean][] = [];

/** Chooses the options of a `select`; of a `multiple` one, `value` has a NUL before each. */
export function choose(select: HTMLSelectElement, value: string, now: boolean): void {
  if (!chosen.has(select)) {
    const change = { childList: true, subtree: true, attributeFilter: ["value"] };
    new MutationObserver(() => show(select)).observe(select, change);
  }
  chosen.set(select, value);
  if (now) late.push([select, !select.isConnected]);
}

/** At the end of a turn. */
export function showChosen(): void {
  for (const [select, isNew] of late.splice(0)) show(select, isNew);
}

function show(select: HTMLSelectElement, isNew = false): void {
  const wanted = chosen.get(select)!;
  const values = wanted[0] === "\0" ? wanted.slice(1).split("\0") : wanted || !select.multiple ? [wanted] : [];
  for (const option of select.options) {
    const on = values.includes(option.value);
    if (isNew) option.defaultSelected = on;
    if (option.selected !== on) option.selected = on;
  }
}

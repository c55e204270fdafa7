// `minnow` in the console of debug builds: what the app consists of right now.

/** A signal, memo, store or resource. */
export interface NamedSignal {
  kind: string;
  name: string;
  value: string;
  /** Where it is made: file, line and column. */
  source: string;
  /** The component that it belongs to; null for the page's own. */
  component: NamedComponent | null;
}

export interface NamedComponent {
  name: string;
  /** Where it is declared. */
  source: string;
  parent: NamedComponent | null;
  children: NamedComponent[];
  signals: NamedSignal[];
}

/** What the console offers. */
export interface MinnowConsole {
  components(): NamedComponent[];
  signals(): NamedSignal[];
  tree(): string;
}

/**
 * The object for the console; `read` gives what wasm says about the app (`describeApp` in runtime/client/debug.ts).
 *
 * @example
 * globalThis.minnow = createConsole(() => text);
 */
export function createConsole(read: () => string): MinnowConsole {
  return {
    components: () => entries(read()).components,
    signals: () => entries(read()).signals,
    tree: () => treeOf(entries(read())),
  };
}

interface Entries {
  components: NamedComponent[];
  signals: NamedSignal[];
}

function entries(text: string): Entries {
  const components = new Map<string, NamedComponent>();
  const around = new Map<NamedComponent, string>();
  const signals: NamedSignal[] = [];
  const all = text
    .split("\u001e")
    .slice(0, -1)
    .map((entry) => entry.split("\u001f"));
  for (const [kind, id, parent, name, source] of all) {
    if (kind !== "component") continue;
    const component = { name: name!, source: source!, parent: null, children: [], signals: [] };
    components.set(id!, component);
    around.set(component, parent!);
  }
  for (const [component, id] of around) {
    component.parent = components.get(id) ?? null;
    component.parent?.children.push(component);
  }
  for (const [kind, , parent, name, source, ...value] of all) {
    if (kind === "component") continue;
    const component = components.get(parent!) ?? null;
    const signal = { kind: kind!, name: name!, value: value.join("\u001f"), source: source!, component };
    signals.push(signal);
    component?.signals.push(signal);
  }
  return { components: [...components.values()], signals };
}

/** The components inside each other, each with its signals, a line for each. */
function treeOf({ components, signals }: Entries): string {
  const lines: string[] = [];
  const show = (signal: NamedSignal, indent: string): void => {
    lines.push(`${indent}${signal.kind} ${signal.name || "?"} = ${signal.value} (${signal.source})`);
  };
  const visit = (component: NamedComponent, indent: string): void => {
    lines.push(`${indent}<${component.name}> (${component.source})`);
    for (const signal of component.signals) show(signal, `${indent}  `);
    for (const child of component.children) visit(child, `${indent}  `);
  };
  for (const signal of signals) if (!signal.component) show(signal, "");
  for (const component of components) if (!component.parent) visit(component, "");
  return lines.join("\n");
}

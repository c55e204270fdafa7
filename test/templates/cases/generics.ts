import { each, html, useMemo, useSignal, type View } from "minnow";
import * as own from "./generics.ts";

interface Person {
  id: i32;
  name: string;
}

interface ListProps<T> {
  items: T[];
  view: (item: T, at: i32) => View;
  empty?: string;
  children?: View;
}

export function List<T>(props: { items: T[]; view: (item: T) => View }): View {
  return html`<ul>${props.items.map((item) => html`<li>${props.view(item)}</li>`)}</ul>`;
}

function Rows<T>({ items, view, empty = "nothing", children }: ListProps<T>): View {
  const many = useMemo(() => items.length > 1);
  return html`<ol class=${many.value ? "many" : "few"}>${items.map((item, at) => html`<li>${view(item, at as i32)}</li>`)}${items.length ? null : empty}</ol>${children ?? null}`;
}

function Keyed<T extends { id: i32 }>({ items, view }: { items: T[]; view: (item: T) => View }): View {
  return html`<div>${each(items, (item) => item.id, (item) => html`<p>${item.id} ${view(item)}</p>`)}</div>`;
}

/** Two types that depend on each other, and a component inside of one. */
function Pairs<K, V>(props: { pairs: [K, V][]; of: (key: K, value: V) => string }): View {
  return html`<${List} items=${props.pairs} view=${(pair: [K, V]) => html`<i>${props.of(pair[0], pair[1])}</i>`} />`;
}

function Opened<T>({ of }: { of: T }): View {
  const on = useSignal(false);
  const held = useSignal<T>(of);
  return html`<button onclick=${() => { on.value = !on.value; }}>${on.value ? `${held.value}` : "closed"} ${`${of}`}</button>`;
}

export function GenericComponents(): View {
  const names = useSignal(["a", "b"]);
  return html`<${List} items=${names.value} view=${(name: string) => html`<b>${name}</b>`} />
    <${List} items=${[1, 2.5]} view=${(n: number) => html`<s>${n * 2}</s>`} />
    <button onclick=${() => { names.value = names.value.concat(["c"]); }}>x</button>`;
}

export function GenericComponentsTakenApart(): View {
  const people = useSignal<Person[]>([{ id: 1, name: "Ada" }]);
  return html`<${Rows} items=${people.value} view=${({ name }: Person, at: i32) => html`${at} ${name}`}><em>${people.value.length}</em><//>
    <${Keyed} items=${people.value} view=${(person: Person) => html`${person.name}`} />
    <button onclick=${() => { people.value = people.value.concat([{ id: 2, name: "Grace" }]); }}>x</button>
    <button onclick=${() => { people.value = []; }}>x</button>`;
}

export function GenericComponentsInside(): View {
  const n = useSignal<i32>(1);
  function Local<T>(props: { of: T }): View {
    return html`<u>${n.value} ${`${props.of}`}</u>`;
  }
  const given = { of: "spread" };
  return html`<${Pairs} pairs=${[["a", n.value], ["b", 2 as i32]] as [string, i32][]} of=${(key: string, value: i32) => `${key}=${value}`} />
    <${Opened} of="text" /><${Opened} of=${n.value} /><${Opened} of="n ${n.value}" /><${Opened} of /><${Opened} ...${given} />
    <${Local} of=${n.value} /><${Local} of="local" />
    <button onclick=${() => { n.value++; }}>x</button>`;
}

export function GenericComponentsCalled(): View {
  const names = useSignal(["a"]);
  return html`${List({ items: names.value, view: (name) => html`<b>${name}</b>` })}${Rows({ items: [1, 2], view: (n, at) => html`${n + at}` })}
    <button onclick=${() => { names.value = names.value.concat(["c"]); }}>x</button>`;
}

/** A component of a namespace: one with type parameters, and one without. */
export function GenericComponentsOfNamespaces(): View {
  const names = useSignal(["a", "b"]);
  return html`<${own.List} items=${names.value} view=${(name: string) => html`<b>${name}</b>`} />
    <${own.GenericComponentsInside} />
    <button onclick=${() => { names.value = names.value.concat(["c"]); }}>x</button>`;
}

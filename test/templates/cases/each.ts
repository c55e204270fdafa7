import { each, html, useSignal, type View } from "minnow";

interface Todo {
  id: i32;
  text: string;
  done: boolean;
}

const todo = (id: i32, text: string): Todo => ({ id, text, done: false });

export function EachMoves(): View {
  const items = useSignal<string[]>(["a", "b", "c", "d"]);
  return html`<ul>${each(items.value, (item) => item, (item, index) => html`<li>${index}: ${item}</li>`)}</ul>
    <button onclick=${() => { items.value = ["d", "b", "c", "a"]; }}>swap</button>
    <button onclick=${() => { items.value = ["x", "b", "d", "y", "a"]; }}>mix</button>
    <button onclick=${() => { items.value = []; }}>none</button>
    <button onclick=${() => { items.value = ["a", "b"]; }}>two</button>
    <button onclick=${() => { items.value = ["a", "c", "e", "b"]; }}>between</button>
    <button onclick=${() => { items.value = ["e", "b"]; }}>fewer</button>
    <button onclick=${() => { items.value = ["b", "f", "e", "c", "a", "g"]; }}>more</button>
    <button onclick=${() => { items.value = ["g", "a", "c", "e", "f", "b"]; }}>reverse</button>
    <button onclick=${() => { items.value = ["n", "m"]; }}>others</button>`;
}

export function EachFollowsItems(): View {
  const items = useSignal<Todo[]>([todo(1, "one"), todo(2, "two"), todo(3, "three")]);
  const chosen = useSignal<i32>(2);
  const seen = useSignal("");
  return html`<table><tbody>${each(
    items.value,
    (item) => item.id,
    (item, index) => html`<tr class=${item.id === chosen.value ? "on" : null}><td>${index}</td><td><a onclick=${() => { seen.value = item.text; }}>${item.text}</a></td><td>${item.done && html`done`}</td></tr>`,
  )}</tbody></table>
    <button onclick=${() => { items.value = items.value.map((item): Todo => (item.id === 2 ? { id: 2, text: "TWO", done: true } : item)); }}>replace</button>
    <button onclick=${() => { chosen.value = 3; }}>choose</button>
    <button onclick=${() => { items.value = items.value.filter((item) => item.id !== 1); }}>remove</button>
    <p>${seen.value}</p>`;
}

function Card({ text, children }: { text: string; children: View }): View {
  const count = useSignal<i32>(0);
  return html`<p>${text} ${count.value} ${children}</p>`;
}

function row(item: Todo): View {
  if (item.done) return html`<s>${item.text}</s>`;
  return html`<u>${item.text}</u>`;
}

export function EachWithComponents(): View {
  const items = useSignal<Todo[]>([todo(1, "one"), todo(2, "two")]);
  return html`${each(items.value, (item) => item.id, (item) => html`<${Card} text=${item.text}><b>${item.id}</b><//>`)}
    <div>${each(items.value, ({ id }) => `k${id}`, row)}</div>
    <div>${each(items.value, ({ id }) => id, ({ text, done }) => { const shown = text + (done ? "!" : "?"); return html`${shown}<i>${text}</i>`; })}</div>
    <button onclick=${() => { items.value = [todo(2, "zwei"), todo(1, "one")]; }}>x</button>
    <button onclick=${() => { items.value = [{ id: 2, text: "two", done: true }]; }}>y</button>`;
}

export function EachInEach(): View {
  const rows = useSignal<i32[][]>([[1, 2], [], [3]]);
  const open = useSignal(true);
  return html`a${each(rows.value, (cells) => cells.length, (cells) => html`<div>${each(cells, (cell) => cell, (cell) => html`${cell}${open.value ? html`<b>${cell}</b>` : null}`)}</div>`)}b
    ${open.value ? each(rows.value, (cells) => cells.length, (cells) => html`${cells.length},`) : html`closed`}c
    <button onclick=${() => { rows.value = [[], [2, 5, 1], [1, 2], [4]]; }}>x</button>
    <button onclick=${() => { open.value = false; }}>y</button>
    <button onclick=${() => { rows.value = [[7]]; open.value = true; }}>z</button>`;
}

export function EachOfNothing(): View {
  const items = useSignal<i32[]>([]);
  const none = each(items.value, (item) => item, () => html``);
  return html`${each(items.value, (item) => item, (item) => html`${item}`)}|${none}|<p>x${each(items.value, (item) => item, () => html``)}y</p>
    <button onclick=${() => { items.value = [1, 2]; }}>x</button>
    <button onclick=${() => { items.value = [2, 3, 1]; }}>y</button>
    <button onclick=${() => { items.value = []; }}>z</button>`;
}

/** Names of a pattern are followed like the item: the row stays when another object has its key. */
export function RowsThatTakeTheirItemApart(): View {
  const items = useSignal<Part[]>([{ id: 1, label: "a", at: { x: 1 } }, { id: 2, label: "b", note: "!", at: { x: 2 } }]);
  return html`<ul>${each(items.value, ({ id }) => id, ({ id, label: text, note = "none" }, index) => html`<li title=${text}>${index} ${id} ${text} ${note}<${Clicks} name=${text} /></li>`)}</ul>
    <ol>${each(items.value, ({ id }) => id, ({ at: { x }, ...rest }) => html`<li>${x} ${rest.label}</li>`)}</ol>
    <button onclick=${() => { items.value = items.value.map((item) => ({ ...item, label: `${item.label}${item.label}`, note: undefined, at: { x: 9 } })); }}>labels</button>
    <button onclick=${() => { items.value = [items.value[1], items.value[0]]; }}>swap</button>`;
}

interface Part {
  id: i32;
  label: string;
  note?: string;
  at: { x: number };
}

function Clicks({ name }: { name: string }): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${name} ${n.value}</button>`;
}

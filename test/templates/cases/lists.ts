import { html, useMemo, useSignal, type View } from "minnow";

export function NestedTemplates(): View {
  const a = useSignal("v");
  return html`a ${html`<b>${a.value}</b>`} ${html`text ${a.value}${html`<i>${a.value}</i>`}`} ${(html`p`)}<button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function ListsOfViews(): View {
  const items = useSignal<string[]>(["a"]);
  return html`<ul>${items.value.map((item) => html`<li>${item}</li>`)}</ul>${items.value.map((item) => html`${item}`)}|${items.value.map((item) => html`${item}<br>`)}
    <button onclick=${() => { items.value = ["b", "c", "d"]; }}>x</button><button onclick=${() => { items.value = []; }}>y</button><button onclick=${() => { items.value = ["z"]; }}>z</button>`;
}

export function ListsWithoutViews(): View {
  const none: View[] = [];
  const items = useSignal<string[]>([]);
  return html`<p>${none}</p><p>a${items.value.map((item) => html`<b>${item}</b>`)}b</p><button onclick=${() => { items.value = ["x", "", "y"]; }}>x</button>`;
}

export function ListsBesideEachOther(): View {
  const n = useSignal<i32>(2);
  const list: View[] = [html`one`, html`two`];
  return html`<p>${list}${list}</p><p>${[html`<b>${n.value}</b>`]}${n.value}${[html`${n.value}`, html`${n.value}`]}</p><button onclick=${() => { n.value++; }}>x</button>`;
}

export function ListsWithIndex(): View {
  const items = useSignal<string[]>(["a", "b"]);
  return html`<ol>${items.value.map((item, i) => { const name = item + "!"; return html`<li id="i${i}">${i}: ${name}</li>`; })}</ol>
    <button onclick=${() => { items.value = items.value.concat(["c"]); }}>x</button>`;
}

export function ListsOfLists(): View {
  const rows = useSignal<i32[][]>([[1, 2], [], [3]]);
  return html`${rows.value.map((row) => html`<div>${row.map((cell) => html`<b>${cell}</b>`)}</div>`)}
    <button onclick=${() => { rows.value = [[4], [5, 6]]; }}>x</button>`;
}

export function ListsOfChoices(): View {
  const items = useSignal<i32[]>([1, 2, 3]);
  return html`${items.value.map((n) => (n % 2 === 0 ? html`<b>${n}</b>` : html`<i>${n}</i>`))}${items.value.filter((n) => n > 1).map((n) => html`<u>${n}</u>`)}
    <button onclick=${() => { items.value = [2, 4]; }}>x</button>`;
}

export function ListsMadeByFunctions(): View {
  const n = useSignal<i32>(2);
  const rows = (): View[] => {
    const made: View[] = [];
    for (let i = 0; i < n.value; i++) made.push(html`<li>${i} of ${n.value}</li>`);
    return made;
  };
  const item = (i: number): View => html`<b>${i}</b>`;
  return html`<ul>${rows()}</ul>${[1, 2].map(item)}<button onclick=${() => { n.value++; }}>x</button>`;
}

export function ListsInMemos(): View {
  const n = useSignal<i32>(1);
  const even = useMemo(() => n.value % 2 === 0);
  const views = useMemo(() => [html`<b>${n.value}</b>`]);
  return html`${even.value ? html`<b>even</b>` : html`<i>odd</i>`}${views.value}<button onclick=${() => { n.value += 1; }}>x</button><button onclick=${() => { n.value += 2; }}>y</button>`;
}

export function ViewsInSignals(): View {
  const view = useSignal<View>(html`<b>first</b>`);
  const maybe = useSignal<View | null>(null);
  return html`${view.value}${maybe.value}-${view.value}<button onclick=${() => { view.value = html`<i>second</i>`; maybe.value = html`<u>some</u>`; }}>x</button>
    <button onclick=${() => { maybe.value = null; }}>y</button>`;
}

export function ButtonsInLists(): View {
  const items = useSignal<string[]>(["a", "b"]);
  const last = useSignal("");
  return html`${items.value.map((item) => html`<button onclick=${() => { last.value = item; items.value = items.value.filter((each) => each !== item); }}>${item}</button>`)}<p>${last.value}</p>`;
}

export function DeepConditions(): View {
  const n = useSignal<i32>(0);
  return html`${n.value > 0 ? html`<div>${n.value > 1 ? html`<b>${n.value > 2 ? html`deep ${n.value}` : null}</b>` : null}</div>` : null}
    <button onclick=${() => { n.value++; }}>x</button><button onclick=${() => { n.value++; }}>y</button><button onclick=${() => { n.value++; }}>z</button><button onclick=${() => { n.value = 0; }}>0</button>`;
}

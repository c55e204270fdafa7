import { html, useSignal, type View } from "minnow";

interface Row {
  id: i32;
  name: string;
}

export function VoidElements(): View {
  const a = useSignal("v");
  return html`a<br>b<br />c<hr><img src="x.png" alt=${a.value}><input value=${a.value}>d ${a.value}<wbr>${a.value}<button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function SelfClosedElements(): View {
  const a = useSignal("v");
  return html`<p /><div id=${a.value} />after<span/>${a.value}<button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function TableWithBody(): View {
  const rows = useSignal<Row[]>([{ id: 1, name: "a" }, { id: 2, name: "b" }]);
  return html`<table><thead><tr><th>id</th></tr></thead><tbody>${rows.value.map((row) => html`<tr><td>${row.id}</td><td>${row.name}</td></tr>`)}</tbody></table>
    <button onclick=${() => { rows.value = [{ id: 3, name: "c" }]; }}>x</button><button onclick=${() => { rows.value = []; }}>y</button>`;
}

export function TableWithoutBody(): View {
  const rows = useSignal<Row[]>([{ id: 1, name: "a" }, { id: 2, name: "b" }]);
  return html`<table>${rows.value.map((row) => html`<tr><td>${row.id}</td><td>${row.name}</td></tr>`)}</table>
    <button onclick=${() => { rows.value = [{ id: 3, name: "c" }]; }}>x</button>
    <button onclick=${() => { rows.value = [{ id: 4, name: "d" }, { id: 5, name: "e" }]; }}>y</button>`;
}

export function TableWithoutRows(): View {
  const rows = useSignal<Row[]>([]);
  return html`<table>${rows.value.map((row) => html`<tr><td>${row.id}</td></tr>`)}</table>
    <button onclick=${() => { rows.value = [{ id: 3, name: "c" }]; }}>x</button><button onclick=${() => { rows.value = []; }}>y</button>`;
}

export function TableWithStaticRows(): View {
  const a = useSignal("v");
  return html`<table><caption>${a.value}</caption><tr><td>${a.value}</td></tr><tr title=${a.value}><td>two</td></tr></table>
    <button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function TableWithMixedRows(): View {
  const on = useSignal(true);
  const rows = useSignal<string[]>(["a"]);
  return html`<table><tr><th>head ${rows.value.length}</th></tr>${rows.value.map((row) => html`<tr><td>${row}</td></tr>`)}${on.value && html`<tr><td>last</td></tr>`}</table>
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { rows.value = ["b", "c"]; }}>y</button>`;
}

function Cells(props: { name: string }): View {
  return html`<td>${props.name}</td><td>2</td>`;
}

function BodyRow(props: { name: string }): View {
  return html`<tr><${Cells} name=${props.name} /></tr>`;
}

export function TableOfComponents(): View {
  const names = useSignal<string[]>(["a", "b"]);
  return html`<table><${BodyRow} name="first" />${names.value.map((name) => html`<${BodyRow} name=${name} />`)}</table>
    <button onclick=${() => { names.value = ["c"]; }}>x</button>`;
}

export function SelectWithOptions(): View {
  const names = useSignal<string[]>(["a", "b", "c"]);
  const chosen = useSignal("b");
  return html`<select>${names.value.map((name) => html`<option value=${name} selected=${name === chosen.value}>${name}</option>`)}</select>
    <select><optgroup label="g"><option>${chosen.value}</option></optgroup></select>
    <button onclick=${() => { chosen.value = "c"; }}>x</button><button onclick=${() => { names.value = ["c", "d"]; }}>y</button>`;
}

export function PreAndTextarea(): View {
  const a = useSignal("\nfirst\n");
  const b = useSignal("plain");
  return html`<pre>${a.value}</pre><pre>${b.value}${a.value}</pre><pre>x${a.value}</pre><textarea>${a.value}</textarea><textarea>${b.value}</textarea>
    <pre class=${b.value}>${b.value}</pre><pre>${html`${a.value}`}</pre><pre><b>${a.value}</b></pre>
    <button onclick=${() => { a.value = "\n\n2"; b.value = "\nb"; }}>x</button><button onclick=${() => { a.value = ""; b.value = ""; }}>y</button>`;
}

export function PreThatIsEmpty(): View {
  const a = useSignal("");
  return html`<pre>${a.value}</pre><textarea>${a.value}${a.value}</textarea><pre>${a.value}x</pre><pre>${a.value}<b>y</b></pre>
    <button onclick=${() => { a.value = "\n"; }}>x</button>`;
}

export function PreWithViews(): View {
  const on = useSignal(true);
  const a = useSignal("\n");
  return html`<pre>${on.value && html`\n${a.value}line`}</pre><pre>${on.value ? html`${a.value}line` : null}tail</pre>
    <pre>${[html`${a.value}`, html`b`]}</pre><button onclick=${() => { on.value = !on.value; }}>x</button>`;
}

export function ScriptAndStyle(): View {
  const a = useSignal("v");
  return html`<style>p > b { color: red; } a::after { content: "x & y"; }</style><script type="text/plain">if (a && c > d) "x";</script><p>${a.value}</p>
    <button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function SvgInside(): View {
  const r = useSignal<i32>(4);
  const on = useSignal(true);
  return html`<svg viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg"><circle r=${r.value} cx="5"/><linearGradient id="g" gradientUnits="userSpaceOnUse"></linearGradient><text>${r.value}</text><foreignObject><p>${r.value}</p></foreignObject></svg>
    <button onclick=${() => { r.value++; on.value = !on.value; }}>x</button>`;
}

export function SvgInSlots(): View {
  const r = useSignal<i32[]>([1, 2]);
  return html`<svg viewBox="0 0 10 10">${r.value.map((each) => html`<circle r=${each}></circle>`)}</svg>
    <button onclick=${() => { r.value = [3, 4, 5]; }}>x</button>`;
}

function Dot(props: { x: i32 }): View {
  return html`<circle cx=${props.x}/><text>${props.x}</text>`;
}

export function SvgInComponents(): View {
  const on = useSignal(true);
  return html`<svg><g><${Dot} x=${1} /></g>${on.value ? html`<g><path d="M0 0"/></g>` : html`<linearGradient/>`}</svg><p>${on.value && html`<svg><circle r="1"/></svg>`}</p>
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

function BreakFirst(): View {
  const a = useSignal("\n");
  return html`${a.value}behind`;
}

export function PreWithComponent(): View {
  return html`<pre><${BreakFirst} /></pre>`;
}

export function CustomElements(): View {
  const a = useSignal("v");
  return html`<my-element some-attr=${a.value}>${a.value}<my-other></my-other></my-element><p>${a.value}</p><button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function UpperCaseTags(): View {
  const a = useSignal("v");
  return html`<DIV Class=${a.value}>${a.value}<BR></DIV><button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function Details(): View {
  const open = useSignal(false);
  return html`<details open=${open.value}><summary>s</summary>${open.value ? "open" : "closed"}</details><dl><dt>t</dt><dd>d</dd></dl>
    <button onclick=${() => { open.value = !open.value; }}>x</button>`;
}

export function ListItems(): View {
  const a = useSignal("v");
  return html`<ul><li>${a.value}</li><li><ul><li>${a.value}</li></ul></li></ul><p>${a.value}</p><template><b>in</b></template><noscript>no <b>${a.value}</b></noscript><p>${a.value}</p>
    <button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function NamespacesInSlots(): View {
  const on = useSignal(true);
  const n = useSignal<i32>(1);
  return html`<math>${on.value ? html`<mfrac><mn>${n.value}</mn><mi>x</mi></mfrac>` : html`<mi>y</mi>`}</math>
    <svg>${on.value && html`<a href="#x"><circle r=${n.value} /></a>`}<foreignObject>${on.value ? html`<p>html ${n.value}</p>` : html`<b>b</b>`}</foreignObject></svg>
    <p focusable=${on.value} writingsuggestions=${on.value}>${n.value}</p>
    <button onclick=${() => { on.value = !on.value; n.value++; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

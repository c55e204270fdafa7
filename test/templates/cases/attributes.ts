import { html, useSignal, type View } from "minnow";

export function StaticAttributes(): View {
  return html`<p class="a b" id=plain hidden data-x='1' aria-label="x &lt; y" tabindex=${3} title="">x</p><input disabled checked value="v"><a href="/a?b=1&c=2">l</a>`;
}

export function BooleanAttributes(): View {
  const on = useSignal(false);
  return html`<input type="checkbox" checked=${on.value} disabled=${!on.value} /><p hidden=${on.value}>p</p>
    <p hidden=${true} title=${false}>q</p>
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

export function MixedAttributes(): View {
  const a = useSignal("x");
  const n = useSignal<i32>(1);
  return html`<p class="card ${a.value} n${n.value}-${a.value}" style="width: ${n.value}px; color: ${a.value}" id="p${n.value}"></p>
    <button onclick=${() => { a.value = "\"<&>'"; n.value++; }}>x</button>`;
}

export function AttributesThatCanBeMissing(): View {
  const a = useSignal<string | null>(null);
  const n = useSignal<i32 | null>(4);
  const u = useSignal<string | undefined>("u");
  return html`<p title=${a.value} tabindex=${n.value} lang=${u.value} id=${a.value === null ? null : "i"}></p>
    <button onclick=${() => { a.value = ""; n.value = null; u.value = undefined; }}>x</button>
    <button onclick=${() => { a.value = null; n.value = 0; u.value = "v"; }}>y</button>`;
}

export function AttributesBesideNothing(): View {
  const a = useSignal<string | null>(null);
  return html`<p class="a ${a.value} b" title="${a.value}" lang="${a.value}"></p><button onclick=${() => { a.value = "now"; }}>x</button>`;
}

export function GuardedAttributes(): View {
  const on = useSignal(false);
  return html`<p class=${on.value ? "on" : "off"} title=${on.value ? "t" : null} id=${on.value ? "i" : undefined}></p>
    <button onclick=${() => { on.value = true; }}>x</button>`;
}

export function AddressesThatRunScripts(): View {
  const u = useSignal(" java\tscript:alert(1)");
  return html`<a href=${u.value}>a</a><img src=${u.value} /><form action=${u.value}></form><a href="${u.value}">b</a><a href="x${u.value}">c</a>
    <a href="java${"script:alert(1)"}">d</a><a title=${u.value} HREF=${u.value}>e</a><iframe srcdoc="x" src="${"java"}${"script:x"}"></iframe>
    <svg><a xlink:href=${u.value}></a></svg><button formaction=${u.value} onclick=${() => { u.value = u.value === "/ok" ? "JAVASCRIPT:x" : "/ok"; }}>x</button>
    <button onclick=${() => { u.value = "vbscript:x"; }}>y</button><a href="javascript:void 0">static</a>`;
}

export function Controls(): View {
  const v = useSignal("one");
  const c = useSignal(true);
  return html`<input value=${v.value} /><input type="checkbox" checked=${c.value} /><input type="radio" checked=${!c.value} />
    <textarea>${v.value}</textarea>
    <select><option value="a" selected=${!c.value}>a</option><option value="b" selected=${c.value}>b</option></select>
    <progress value=${c.value ? 1 : 2} max="3"></progress>
    <button onclick=${() => { v.value = "two"; c.value = false; }}>x</button><button onclick=${() => { c.value = true; }}>y</button>`;
}

export function NamesOfAttributes(): View {
  const a = useSignal("v");
  return html`<output className="k" htmlFor="f" aria-hidden=${"true"} data-long-name=${a.value} xml:lang="en" contentEditable="true" x.y="1" @z="2"></output>
    <label htmlFor=${a.value} className=${a.value}></label><button onclick=${() => { a.value = "w"; }} aria-pressed=${a.value === "w" ? "true" : "false"}>x</button>`;
}

export function ManyAttributes(): View {
  const a = useSignal("1");
  return html`<p data-a=${a.value} data-b="b" data-c=${a.value} onclick=${() => {}} data-d="${a.value}" data-e><b data-f=${a.value}>${a.value}</b></p>${a.value}
    <button onclick=${() => { a.value = "2"; }}>x</button>`;
}

export function BooleansThatAreWritten(): View {
  const on = useSignal(false);
  return html`<p aria-hidden=${on.value} data-on=${on.value} contenteditable=${on.value} data-x="is ${on.value}" hidden=${on.value}></p>
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

export function GuardsInAttributes(): View {
  const on = useSignal(false);
  const name = useSignal("");
  return html`<a class=${on.value && "on"} title=${name.value && "named " + name.value} href=${on.value && name.value} tabindex=${on.value && 3}></a>
    <button onclick=${() => { on.value = !on.value; name.value += "javascript:n"; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

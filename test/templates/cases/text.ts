import { html, useSignal, type View } from "minnow";

export function TextBesideText(): View {
  const a = useSignal("one");
  return html`<p>a ${a.value} b${a.value}${a.value}c</p><button onclick=${() => { a.value = "two"; }}>x</button>`;
}

export function TextAtTheEnds(): View {
  const a = useSignal("😀");
  return html`${a.value}<i>x</i>${a.value}<button onclick=${() => { a.value += "é€"; }}>x</button>${a.value}`;
}

export function TextThatIsEmpty(): View {
  const a = useSignal("");
  return html`${a.value}${a.value}<p>${a.value}</p><p>${a.value}x${a.value}</p><p>y${a.value}</p>
    <button onclick=${() => { a.value = a.value === "" ? "now" : ""; }}>x</button>
    <button onclick=${() => { a.value = ""; }}>y</button>`;
}

export function TextOfOtherPlanes(): View {
  const a = useSignal("👩‍👩‍👧");
  return html`<p>x${a.value}y${"𝒳"}z</p><button onclick=${() => { a.value = "𐍈a"; }}>x</button>`;
}

export function TextThatHtmlReplaces(): View {
  const a = useSignal("a\0b\r\nc\rd\ne");
  return html`<p>${a.value}</p><p title=${a.value}></p><pre>${a.value}</pre><button onclick=${() => { a.value += "<&>\"'"; }}>x</button>`;
}

export function LoneSurrogates(): View {
  const a = useSignal("a\ud800b\udc00");
  return html`<p title=${a.value}>${a.value}</p>`;
}

export function Numbers(): View {
  const i = useSignal<i32>(-2147483648);
  const u = useSignal<u32>(4294967295);
  const b = useSignal<u8>(200);
  const s = useSignal<i8>(-100);
  const l = useSignal<i64>(0);
  const w = useSignal<u64>(0);
  const h = useSignal<u16>(65535);
  const f = useSignal<f32>(0.5);
  return html`<p>${i.value} ${u.value} ${b.value} ${s.value} ${l.value} ${w.value} ${h.value} ${f.value}</p>
    <p title=${i.value} data-u=${u.value} data-l=${l.value} data-b="${b.value}-${s.value}"></p>
    <button onclick=${() => { i.value--; u.value++; b.value += 100; s.value -= 100; l.value--; w.value--; h.value++; f.value /= 3; }}>x</button>`;
}

export function FloatsAsJavaScriptPrintsThem(): View {
  const n = useSignal(0 / 0);
  const z = useSignal(-0);
  const big = useSignal(1e21);
  return html`<p>${n.value}|${z.value}|${big.value}|${1e-7}|${0.1 + 0.2}|${1 / 0}|${-1 / 0}|${123456789012}</p>
    <p title=${n.value} data-z=${z.value} data-big="${big.value}"></p>
    <button onclick=${() => { n.value = 1.5; big.value = 1e20; }}>x</button>`;
}

export function NothingToShow(): View {
  const yes = useSignal(true);
  const none = useSignal<string | null>(null);
  const maybe = useSignal<i32 | null>(null);
  const lost = useSignal<string | undefined>(undefined);
  return html`<p>${yes.value}</p><p>${none.value}</p><p>${maybe.value}</p><p>${null}</p><p>${undefined}</p><p>${lost.value}</p><p>a${yes.value}b</p>
    <button onclick=${() => { none.value = "some"; maybe.value = 0; lost.value = "found"; yes.value = false; }}>x</button>
    <button onclick=${() => { none.value = null; maybe.value = null; lost.value = undefined; }}>y</button>`;
}

export function Guards(): View {
  const on = useSignal(false);
  const n = useSignal<i32>(3);
  return html`<p>${on.value && "text"}</p><p>${on.value && n.value}</p>${on.value && html`<b>view ${n.value}</b>`}<p>z</p>
    ${!on.value && n.value > 2 && html`<i>both</i>`}
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { n.value++; }}>y</button>`;
}

export function GuardedByText(): View {
  const src = useSignal<string | null>(null);
  const name = useSignal("");
  return html`${src.value && html`<img src=${src.value} />`}<p>${name.value && html`<b>${name.value}</b>`}</p>${name.value && src.value && html`<i>both</i>`}
    <button onclick=${() => { src.value = "/a.png"; name.value = "Ada"; }}>x</button><button onclick=${() => { src.value = ""; name.value = "Bob"; }}>y</button>
    <button onclick=${() => { src.value = null; name.value = ""; }}>z</button>`;
}

export function Choices(): View {
  const on = useSignal(true);
  return html`${on.value ? html`<b>yes</b>` : null}<p>${on.value ? "a" : "b"}</p>${on.value ? html`x` : html`<i>y</i>`}
    ${on.value ? (on.peek() ? html`<u>in</u>` : null) : html`<s>out</s>`}<p>${on.value ? 1 : null}</p>
    <button onclick=${() => { on.value = !on.value; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

export function WhiteSpace(): View {
  const a = useSignal("v");
  return html`

    <p>
      two
      lines   inside ${a.value}
      ${a.value}   ${a.value}
    </p>   <b>x</b> <i>y</i>
    tail ${a.value} <u>z</u>

  <button onclick=${() => { a.value = " "; }}>x</button>`;
}

export function Entities(): View {
  return html`<p title="&nbsp; &amp;">&nbsp;|&amp;|&lt;b>|&copy; a & b</p><p title='say "hi"' data-x="it's">"quoted" 'text'</p>`;
}

export function EmptyTemplate(): View {
  return html``;
}

export function OnlyText(): View {
  return html`just text`;
}

export function OnlyASlot(): View {
  const a = useSignal("slot");
  return html`${a.value}`;
}

export function Comments(): View {
  const a = useSignal("v");
  return html`<!-- one --><p><!-- two -->${a.value}<!-- three -->b</p><!--t--><i>x</i><!----><button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function SeveralRoots(): View {
  const a = useSignal("v");
  return html`text <b>one</b> ${a.value} <i>two</i> more<button onclick=${() => { a.value = "w"; }}>x</button>`;
}

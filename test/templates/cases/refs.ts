import { html, unsafeHtml, useEffect, useRef, useSignal, type View } from "minnow";

export function MarkupThatIsTrusted(): View {
  const text = useSignal("<b>bold</b> &amp; <i>x</i>");
  const none = useSignal<string | null>(null);
  return html`<p innerHTML=${unsafeHtml(text.value)} class="m"></p><div innerHTML=${none.value === null ? null : unsafeHtml(none.value)}></div><p>${text.value}</p>
    <button onclick=${() => { text.value = "<u>new</u>"; none.value = "<s>some</s>"; }}>x</button><button onclick=${() => { none.value = null; text.value = ""; }}>y</button>`;
}

export function ReferencesToElements(): View {
  const field = useRef();
  const gone = useRef();
  const shown = useSignal(true);
  const log = useSignal("");
  useEffect(() => { log.value = `${field.exists} ${field.value} ${gone.exists}`; });
  return html`<input ref=${field} value="start" /><p>${log.value}</p>${shown.value ? html`<b ref=${gone}>b</b>` : null}
    <button onclick=${() => { field.value = "set"; field.focus(); log.value = `${field.value} ${field.rect.width >= 0} ${field.checked} ${gone.exists}`; }}>x</button>
    <button onclick=${() => { shown.value = false; }}>y</button>
    <button onclick=${() => { gone.focus(); log.value = `${gone.exists} ${gone.value} ${gone.rect.x}`; }}>z</button>`;
}

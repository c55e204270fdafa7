// An app whose page follows from one number: a tree of parts of every kind, each of which changes now and then as the number
// grows.

import { each, html, launch, match, useSignal, type View, when } from "minnow";
import { which } from "./which.as.ts";

interface Part {
  id: i32;
  kind: i32;
  text: string;
  on: boolean;
  parts: Part[];
}

const TEXTS = ["", "a", "😀", "<b>", "x & y", " ", "é", "line\nbreak", "a longer text", '"', "ž"];

function mix(a: u32, b: u32): u32 {
  let hash: u32 = a * 2654435761 + b * 40503 + 12345;
  hash ^= hash >> 15;
  hash *= 2246822519;
  hash ^= hash >> 13;
  return hash;
}

/** What a field of the part at `path` is in state `n`: another one every few states. */
function draw(path: u32, field: u32, n: u32): u32 {
  const start = mix(path, field);
  return mix(start, (n + (start % 7)) / 7);
}

function makeParts(path: u32, depth: i32, n: u32): Part[] {
  const parts: Part[] = [];
  if (depth > 3) return parts;
  const count = draw(path, 1, n) % 6;
  const free: i32[] = [0, 1, 2, 3, 4, 5, 6];
  for (let i: u32 = 0; i < count; i++) {
    const at = i32(draw(path, 10 + i, n) % u32(free.length));
    const id = free[at]!;
    free.splice(at, 1);
    const own = mix(path, 100 + u32(id));
    parts.push({
      id,
      kind: i32(draw(own, 2, n) % 10),
      text: TEXTS[i32(draw(own, 3, n) % u32(TEXTS.length))]!,
      on: draw(own, 4, n) % 2 === 0,
      parts: makeParts(own, depth + 1, n),
    });
  }
  return parts;
}

function Boxed({ text, children }: { text: string; children: View }): View {
  return html`<section title=${text}>${children}${text}</section>`;
}

function Cells({ text }: { text: string }): View {
  return html`<td>${text}</td><td>${text.length}</td>`;
}

function Parts({ parts }: { parts: Part[] }): View {
  return html`${each(
    parts,
    (part) => part.id,
    (part, index) =>
      html`${match(part.kind, {
        0: () => html`${part.text}`,
        1: () => html`<p class=${part.text} hidden=${part.on} title="no ${index}">${part.text}|${part.id}</p>`,
        2: () =>
          html`<div>${when(
            part.on,
            () => html`<${Parts} parts=${part.parts} />`,
            () => html`<i>${part.text}</i>`,
          )}</div>`,
        3: () =>
          html`<ul>${each(
            part.parts,
            (one) => one.id,
            (one) => html`<li>${one.text}${one.on && html`<b>${one.text}</b>`}</li>`,
          )}</ul>`,
        4: () =>
          html`<table><tr><td>${index}</td></tr>${each(
            part.parts,
            (one) => `k${one.id}`,
            (one) => html`<tr><${Cells} text=${one.text} /></tr>`,
          )}</table>`,
        5: () => html`${part.on ? html`<${Parts} parts=${part.parts} />` : null}${part.text}`,
        6: () =>
          html`${part.parts.map((one) => html`<s>${one.text}</s>`)}<${Boxed} text=${part.text}><${Parts} parts=${part.parts} /><//>`,
        7: () => html``,
        8: () =>
          html`<svg viewBox="0 0 9 9">${each(
            part.parts,
            (one) => one.id,
            (one, at) => html`<circle r=${one.id} cx=${at}></circle>`,
          )}</svg>`,
        _: () =>
          html`${part.on ? html`${part.text}<em>${index}</em>` : part.text === "" ? html`<hr>` : html`<${Parts} parts=${part.parts} />-`}`,
      })}`,
  )}`;
}

function App(): View {
  const parts = useSignal<Part[]>(makeParts(1, 0, u32(which())));
  const n = useSignal<i32>(which());
  return html`<main><${Parts} parts=${parts.value} /></main>${n.value}<button onclick=${() => {
    n.value = which();
    parts.value = makeParts(1, 0, u32(which()));
  }}>next</button>`;
}

export function main(): void {
  launch(App);
}

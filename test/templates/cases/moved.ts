// Components whose content HTML's parser moves elsewhere: the build cannot see it, so hydration makes the place anew.
import { html, useSignal, type View } from "minnow";

function Block(props: { n: i32 }): View {
  return html`<div>block <b>${props.n}</b></div>`;
}

function Link(props: { n: i32 }): View {
  return html`<a href="#inner">inner ${props.n}</a>`;
}

function Form(props: { n: i32 }): View {
  return html`<form><input name="n" value=${String(props.n)} /></form>`;
}

function Button(props: { n: i32; press: () => void }): View {
  return html`<button onclick=${props.press}>press ${props.n}</button>`;
}

function Item(props: { n: i32 }): View {
  return html`<li>item ${props.n}</li>`;
}

export function MovedBlockInParagraph(): View {
  const n = useSignal<i32>(1);
  return html`<input id="kept" /><section><p>in ${n.value} <${Block} n=${n.value} /> behind</p><u>end</u></section><button onclick=${() => { n.value++; }}>x</button>`;
}

export function MovedLinkInLink(): View {
  const n = useSignal<i32>(1);
  return html`<section><a href="#outer">outer <${Link} n=${n.value} /> end</a></section><button onclick=${() => { n.value++; }}>x</button>`;
}

export function MovedFormInForm(): View {
  const n = useSignal<i32>(1);
  return html`<form id="f"><input name="outer" /><${Form} n=${n.value} /><input name="behind" value=${String(n.value)} /></form><button onclick=${() => { n.value++; }}>x</button>`;
}

export function MovedButtonInButton(): View {
  const n = useSignal<i32>(1);
  return html`<section><button id="outer"><${Button} n=${n.value} press=${() => { n.value += 10; }} /></button></section><p>${n.value}</p>`;
}

export function MovedItemInItem(): View {
  const n = useSignal<i32>(1);
  return html`<ul><li>outer <${Item} n=${n.value} /></li><li>${n.value}</li></ul><button onclick=${() => { n.value++; }}>x</button>`;
}

export function MovedBlockInRow(): View {
  const n = useSignal<i32>(1);
  return html`<section><table><tr><${Block} n=${n.value} /><td>${n.value}</td></tr></table></section><button onclick=${() => { n.value++; }}>x</button>`;
}

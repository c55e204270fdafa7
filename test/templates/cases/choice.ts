import { each, html, match, type Signal, useEffect, useSignal, type View, when } from "minnow";

interface User {
  name: string;
  age: i32;
}

function Counter({ name }: { name: string }): View {
  const count = useSignal<i32>(0);
  return html`<button onclick=${() => { count.value++; }}>${name} ${count.value}</button>`;
}

export function ConditionsThatStay(): View {
  const n = useSignal<i32>(5);
  return html`<button onclick=${() => { n.value++; }}>${n.value}</button>
    <p>${n.value > 3 ? html`<${Counter} name="a" />` : null}</p>${n.value % 2 === 1 && html`<i>odd ${n.value}</i>`}|${n.value > 6 ? html`big` : n.value > 5 ? html`middle` : html`small <b>${n.value}</b>`}
    <button onclick=${() => { n.value = 1; }}>less</button><button onclick=${() => { n.value = 9; }}>more</button>`;
}

export function When(): View {
  const open = useSignal(false);
  const user = useSignal<User | null>(null);
  const named = (user: User): View => html`<u>${user.name}</u>`;
  return html`<p>${when(open.value, () => html`<${Counter} name="open" />`, () => html`closed`)}</p>a${when(open.value, () => html`open`)}b
    <div>${when(user.value, (user) => html`<b>${user.name}</b> is ${user.age} <${Counter} name=${user.name} />`, () => html`nobody`)}</div>
    ${when(user.value, ({ name }) => html`<i>${name}</i>`)}${when(user.value, named)}
    <button onclick=${() => { open.value = !open.value; }}>x</button>
    <button onclick=${() => { user.value = { name: "Ada", age: 36 }; }}>Ada</button>
    <button onclick=${() => { user.value = { name: "Bob", age: 7 }; }}>Bob</button>
    <button onclick=${() => { user.value = null; open.value = true; }}>nobody</button>`;
}

type Tab = "home" | "help" | "more";

export function Match(): View {
  const tab = useSignal<Tab>("home");
  const n = useSignal<i32>(0);
  return html`<main>${match(tab.value, { home: () => html`<${Counter} name="home" />`, help: () => html`<p>help</p>text`, more: () => html`` })}</main>
    ${match(n.value, { 0: () => html`none`, 1: () => html`<b>one</b>`, _: () => html`${n.value} of them` })}|${match(tab.value, { help: () => html`!`, _: () => html`?` })}
    <button onclick=${() => { tab.value = "help"; n.value++; }}>x</button>
    <button onclick=${() => { tab.value = "more"; n.value++; }}>y</button>
    <button onclick=${() => { tab.value = "home"; n.value = 0; }}>z</button>`;
}

export function ChoicesInLists(): View {
  const items = useSignal<i32[]>([1, 2, 3]);
  const odd = useSignal(true);
  return html`<ul>${each(items.value, (n) => n, (n) => html`${when(odd.value && n % 2 === 1, () => html`<li>odd ${n}</li>`)}${n > 2 ? html`<li>big</li>` : null}`)}</ul>
    ${odd.value ? each(items.value, (n) => n, (n) => html`${match(n, { 1: () => html`one`, _: () => html`${each([n, n + 1], (m) => m, (m) => html`${m}`)}` })};`) : null}
    <button onclick=${() => { odd.value = !odd.value; }}>x</button>
    <button onclick=${() => { items.value = [3, 5, 2, 1]; }}>y</button>
    <button onclick=${() => { odd.value = true; items.value = []; }}>z</button>`;
}

function shown(on: Signal<boolean>): View {
  return when(on.value, () => html`on`, () => html`off`);
}

export function ChoicesOutsideOfSlots(): View {
  const on = useSignal(true);
  const seen = useSignal("");
  useEffect(() => { seen.value = on.value ? "on" : "off"; });
  const choice = match(on.value ? "a" : "b", { a: () => html`<a>a</a>`, _: () => html`<b>b</b>` });
  return html`${shown(on)}|${choice}|${seen.value}<button onclick=${() => { on.value = !on.value; }}>x</button>`;
}

function Big({ text }: { text: string }): View {
  const count = useSignal<i32>(1);
  return html`<h1 onclick=${() => { count.value++; }}>${text} ${count.value}</h1>`;
}

function Small({ text }: { text: string }): View {
  return html`<small>${text}</small>`;
}

function Plain(): View {
  return html`plain`;
}

function Other(): View {
  return html`<i>other</i>`;
}

export function ComponentsThatChange(): View {
  const big = useSignal(true);
  const text = useSignal("text");
  const chosen = useSignal<() => View>(Plain);
  return html`<div><${big.value ? Big : Small} text=${text.value} /></div>a<${chosen.value} />b
    <button onclick=${() => { big.value = !big.value; }}>x</button>
    <button onclick=${() => { chosen.value = Other; text.value = "new"; }}>y</button>
    <button onclick=${() => { chosen.value = Plain; big.value = true; }}>z</button>`;
}

type Figure = { kind: "circle"; r: number } | { kind: "square"; side: number; name?: string } | { kind: "none" };

function Sized({ size }: { size: number }): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${size} ${n.value}</button>`;
}

/** Each case takes its member of the union; its view stays while the member does. */
export function MatchOfUnions(): View {
  const figure = useSignal<Figure>({ kind: "circle", r: 1 });
  const level = useSignal<{ level: "a"; text: string } | { level: "b-c"; n: number }>({ level: "a", text: "one" });
  return html`<p>${match(figure.value, "kind", {
    circle: (circle) => html`<i>r ${circle.r}</i><${Sized} size=${circle.r * 2} />`,
    square: ({ side, name: label = "square" }) => html`<b title=${label}>${side}</b>`,
    none: () => html`nothing`,
  })}</p>${match(figure.value, "kind", { circle: (c) => { const twice = c.r * 2; return html`${twice}`; }, _: (other) => html`other ${other.kind}` })}
    ${match(level.value, "level", { a: ({ text }) => html`<u>${text}</u>`, "b-c": ({ n }) => html`<s>${n}</s>` })}
    <button onclick=${() => { figure.value = { kind: "circle", r: 5 }; level.value = { level: "a", text: "uno" }; }}>circle</button>
    <button onclick=${() => { figure.value = { kind: "square", side: 2 }; level.value = { level: "b-c", n: 7 }; }}>square</button>
    <button onclick=${() => { figure.value = { kind: "none" }; }}>none</button><button onclick=${() => { figure.value = { kind: "square", side: 3, name: "n" }; }}>more</button>`;
}

type Answer = { ok: true; text: string } | { ok: false; error: string; code: 404 | 500 };
type Reply = { status: 200; body: string } | { status: 404 } | { status: -1; why: string } | { status: 500 | 503; at: number };

/** A tag may be a number or a boolean, and so may a value by itself. */
export function MatchOfNumbersAndBooleans(): View {
  const answer = useSignal<Answer>({ ok: true, text: "fine" });
  const reply = useSignal<Reply>({ status: 200, body: "body" });
  const on = useSignal(false);
  return html`<p>${match(answer.value, "ok", { true: ({ text }) => html`<i>${text}</i>`, false: ({ error, code }) => html`<b>${error} ${match(code, { 404: () => html`not found`, 500: () => html`broken` })}</b>` })}</p>
    ${match(reply.value, "status", { 200: ({ body }) => html`${body}`, 404: () => html`<u>nowhere</u>`, "-1": ({ why }) => html`${why}`, _: (other) => html`other ${other.status}` })}
    ${match(reply.value, "status", { 0xc8: () => html`ok`, 500: ({ at }) => html`500 at ${at}`, 503: ({ at, status }) => html`${status} at ${at}`, _: () => html`-` })}
    ${match(on.value, { true: () => html`<em>on</em>`, false: () => html`<s>off</s>` })}${match(answer.value, "ok", { false: ({ error }) => html`${error}`, _: () => html`no error` })}
    <button onclick=${() => { answer.value = { ok: false, error: "failed", code: 404 }; reply.value = { status: 404 }; on.value = true; }}>x</button>
    <button onclick=${() => { answer.value = { ok: false, error: "again", code: 500 }; reply.value = { status: -1, why: "gone" }; on.value = false; }}>y</button>
    <button onclick=${() => { answer.value = { ok: true, text: "better" }; reply.value = { status: 503, at: 1 }; }}>z</button>
    <button onclick=${() => { reply.value = { status: 500, at: 2 }; }}>z</button>`;
}

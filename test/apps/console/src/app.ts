import { each, html, launch, useMemo, useResource, useSignal, useStore, type View } from "minnow";

const everywhere = useSignal("page");

function Row({ n }: { n: i32 }): View {
  const opened = useSignal(false);
  return html`<li onclick=${() => { opened.value = !opened.value; }}>${n} ${opened.value ? "open" : ""}</li>`;
}

function App(): View {
  const list = useSignal<i32[]>([1, 2]);
  const left = useMemo(() => list.value.filter((n) => n > 1).length);
  const state = useStore({ user: { name: "Ada" }, items: ["x"] });
  const never = useResource(async () => 1);
  const broken = useMemo((): string => { throw new Error("not today"); });
  const later = { inner: useSignal<i32 | null>(null) };
  return html`<p>${left.value} ${state.user.name} ${everywhere.value} ${never.or(0)} ${later.inner.value}</p>
    <ul>${each(list.value, (n) => n, (n) => html`<${Row} n=${n} />`)}</ul>
    <button onclick=${() => { list.value = [2, 3, 4]; state.user.name = "Grace"; if (state.items.length > 9) console.log(broken.value); }}>change</button>
    <button id="twice" onclick=${() => { list.value = [7, 8, 7]; }}>twice</button>`;
}

export function main(): void {
  launch(App);
}

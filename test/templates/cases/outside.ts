import { type CustomEvent, html, onMount, useDocumentEvent, useSignal, useWindowEvent, type View } from "minnow";

function Listener(props: { name: string }): View {
  useDocumentEvent("click", (event) => console.log(props.name, event.target.tagName, event.clientX));
  return html`<b>${props.name}</b>`;
}

/** Listeners come with what makes them, and go with it; `async` handlers too, and those for one event. */
export function ListenersOutside(): View {
  const on = useSignal(true);
  const clicks = useSignal<i32>(0);
  const size = useSignal("");
  useWindowEvent("click", async () => { clicks.value++; }, { passive: true, capture: false });
  useDocumentEvent("click", () => console.log("once"), { once: true, capture: true });
  useWindowEvent("resize", (event) => { size.value = `${event.type} ${event.innerWidth > 0}`; });
  useWindowEvent("my-event", (event) => console.log(event.type));
  onMount(() => console.log("mounted"));
  return html`<p>${clicks.value} ${size.value}</p><button onclick=${() => { on.value = !on.value; }}>toggle</button>${on.value && html`<${Listener} name="inner" />`}
    <button onclick=${(event) => { event.stopPropagation(); }}>stop</button><button>again</button>`;
}

interface User {
  id: i32;
  name: string;
  tags: string[] | null;
}

/** Properties are set when they change, and HTML has none of them. */
export function PropertiesOfElements(): View {
  const users = useSignal<User[]>([{ id: 1, name: "Ada", tags: null }]);
  const n = useSignal<number | null>(null);
  const picked = useSignal("");
  return html`<user-list .users=${users.value} .maxItems=${n.value} .open=${users.value.length > 1} .label=${`${users.value.length} "users"`} size="3" onuser-picked=${({ detail: { id } }: CustomEvent<{ id: i32 }>) => { picked.value = `${id}`; }} onuser-moved=${(event: CustomEvent<number[]>) => { picked.value = `${event.type} ${event.detail.length} ${event.detail[1]}`; }} onuser-named=${(event: CustomEvent) => { picked.value = event.detail; }}>text</user-list><p>${picked.value}</p>
    <button onclick=${() => { users.value = users.value.concat([{ id: 2, name: "Bob", tags: ["x"] }]); }}>users</button><button onclick=${() => { n.value = 1.5; }}>n</button>`;
}

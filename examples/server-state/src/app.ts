import { html, launch, register, use, useAction, type View } from "minnow";
import { AddMessage, BroadcastMessage, GetUsers, ReadMessages, rememberVisitor, Stateful } from "./functions.ts";

function App(): View {
  const users = useAction(GetUsers);
  const messages = useAction(ReadMessages);
  const broadcast = useAction(BroadcastMessage);
  const add = useAction(async () => { await AddMessage(); return "added"; });
  return html`
    <button onclick=${() => users.call()}>Get Users</button>
    <pre>${users.error?.message ?? users.value?.join(", ")}</pre>
    <button onclick=${() => messages.call()}>Get Messages</button>
    <pre>${messages.error?.message ?? (messages.value && JSON.stringify(messages.value))}</pre>
    <button onclick=${() => broadcast.call()}>Broadcast Message</button>
    <pre>${broadcast.error?.message ?? broadcast.value}</pre>
    <button onclick=${() => add.call()}>Add Message</button>
    <pre>${add.error?.message ?? add.value}</pre>`;
}

export function main(): void {
  use(rememberVisitor);
  register(AddMessage);
  register(ReadMessages);
  register(GetUsers);
  register(BroadcastMessage);
  register(Stateful);
  launch(App);
}

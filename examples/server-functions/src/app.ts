import { html, launch, register, useAction, type View } from "minnow";
import { Anonymous, Chat, CustomAnonymous, Echo, GetCustom, GetCustomResponse, GetDog } from "./functions.ts";

function App(): View {
  const echo = useAction(Echo);
  const chat = useAction(async (user: u32, room: u32) => Chat(user, room));
  const dog = useAction(GetDog);
  const custom = useAction(GetCustom);
  const anonymous = useAction(Anonymous);
  const customAnonymous = useAction(CustomAnonymous);
  const customResponse = useAction(GetCustomResponse);
  const clear = (): void => {
    echo.reset();
    chat.reset();
    dog.reset();
    custom.reset();
    anonymous.reset();
    customAnonymous.reset();
    customResponse.reset();
  };
  return html`
    <h1>Server Functions Example</h1>
    <div style="display: flex; flex-direction: column; gap: 8px">
      <button onclick=${() => echo.call("Hello from client")}>Echo: Hello</button>
      <button onclick=${() => chat.call(42, 7)}>Chat (user 42, room 7)</button>
      <button onclick=${() => dog.call()}>Get dog data</button>
      <button onclick=${() => custom.call()}>Get custom data</button>
      <button onclick=${() => anonymous.call()}>Call anonymous</button>
      <button onclick=${() => customAnonymous.call()}>Call custom anonymous</button>
      <button onclick=${() => customResponse.call()}>Get custom response</button>
      <button onclick=${clear}>Clear results</button>
      <pre>Echo result: ${echo.value}</pre>
      <pre>Chat result: ${chat.value}</pre>
      <pre>Dog data: ${dog.value && JSON.stringify(dog.value)}</pre>
      <pre>Custom data: ${custom.value && `${custom.value.status} ${custom.value.value}`}</pre>
      <pre>Anonymous: ${anonymous.value}</pre>
      <pre>Custom anonymous: ${customAnonymous.value}</pre>
      <pre>Custom response: ${customResponse.value && `${customResponse.value.status} ${customResponse.value.text()}`}</pre>
    </div>`;
}

export function main(): void {
  register(Echo);
  register(Chat);
  register(GetDog);
  register(GetCustom);
  register(GetCustomResponse);
  register(Anonymous);
  register(CustomAnonymous);
  launch(App);
}

import { type Event, html, launch, register, useServerFuture, useSignal, type View } from "minnow";
import { LogIn, LogOut, Secret, SignUp, WhoAmI } from "./accounts.ts";

function App(): View {
  const found = useServerFuture(WhoAmI);
  const changed = useSignal<string | null>(null);
  const name = useSignal("");
  const password = useSignal("");
  const message = useSignal("");
  const who = (): string => changed.value ?? found.value;
  const enter = async (isNew: boolean): Promise<void> => {
    try {
      if (isNew) await SignUp(name.value, password.value);
      else await LogIn(name.value, password.value);
      changed.value = name.value;
      message.value = "";
    } catch (error) { message.value = error.message; }
  };
  return html`
    <h1>Login</h1>
    <p id="who">${who() === "" ? "Nobody is logged in" : `Hello ${who()}`}</p>
    <label>Name <input name="name" oninput=${(event: Event) => { name.value = event.value; }} /></label>
    <label>Password <input name="password" type="password" oninput=${(event: Event) => { password.value = event.value; }} /></label>
    <button onclick=${async () => { await enter(false); }}>Log in</button>
    <button onclick=${async () => { await enter(true); }}>Sign up</button>
    <button onclick=${async () => { await LogOut(); changed.value = ""; message.value = ""; }}>Log out</button>
    <button onclick=${async () => {
      try { message.value = await Secret(); } catch (error) { message.value = error.message; }
    }}>Show the secret</button>
    <p role="status">${message.value}</p>`;
}

export function main(): void {
  register(SignUp);
  register(LogIn);
  register(LogOut);
  register(WhoAmI);
  register(Secret);
  launch(App);
}

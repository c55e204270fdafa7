import { html, launch, register, useAction, type View } from "minnow";
import { GetPermissions, GetUserName, Login, Logout } from "./users.ts";

function App(): View {
  const login = useAction(async () => { await Login(); return "yes"; });
  const logout = useAction(Logout);
  const name = useAction(GetUserName);
  const permissions = useAction(GetPermissions);
  const fetchInfo = async (): Promise<void> => {
    await name.call();
    await permissions.call();
  };
  return html`
    <button onclick=${() => login.call()}>Login Test User</button>
    <button onclick=${async () => { await logout.call(); login.reset(); }}>Logout</button>
    <button onclick=${fetchInfo}>Fetch User Info</button>
    <pre>Logged in: ${login.error?.message ?? login.value}</pre>
    <pre>User name: ${name.error?.message ?? name.value}</pre>
    <pre>Permissions: ${permissions.error?.message ?? permissions.value?.join(", ")}</pre>`;
}

export function main(): void {
  register(Login);
  register(Logout);
  register(GetUserName);
  register(GetPermissions);
  launch(App);
}

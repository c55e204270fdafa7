import { fetch, get, html, launch, register, request, server, useAction, type View } from "minnow";

export interface User {
  id: string;
  name: string;
}

/** One function, two ways to it: a call in the app, and `GET /api/user/123` for all the world. */
export const GetUser = get("/api/user/{id}", async (id: i32): Promise<User> => ({ id: `${id}`, name: "John Doe" }));

/** Goes the second way: over HTTP, as any other program would. */
export const FetchFromEndpoint = server(async (id: i32): Promise<User> => {
  const { url, path } = request();
  const answer = await fetch(`${url.slice(0, url.indexOf(path))}/api/user/${id}`, { headers: { accept: "application/json" } });
  return await answer.json<User>();
});

function App(): View {
  const called = useAction(async () => GetUser(123));
  const fetched = useAction(async () => FetchFromEndpoint(456));
  return html`
    <button onclick=${() => called.call()}>Fetch Data</button>
    <button onclick=${() => fetched.call()}>Fetch From Endpoint</button>
    <div style="display: flex; flex-direction: column">
      <pre>User from server: ${called.error?.message ?? (called.value && JSON.stringify(called.value))}</pre>
      <pre>User from endpoint: ${fetched.error?.message ?? (fetched.value && JSON.stringify(fetched.value))}</pre>
    </div>`;
}

export function main(): void {
  register(GetUser);
  register(FetchFromEndpoint);
  launch(App);
}

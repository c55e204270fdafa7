import { html, launch, post, register, request, response, useAction, type View } from "minnow";

/** All that a request says is there while it is answered, and so is the answer. Neither is part of the call. */
export const FullRequest = post("/api/full_request_access", async (): Promise<string> => {
  const { method, path, headers, cookies } = request();
  console.log(headers.has("x-api-key") ? "API key found" : "No API key found");
  response().headers.set("x-request-path", path);
  response().cookies.set("visited", "yes");
  return `${method} ${path}, ${headers.get("user-agent") ?? "nobody"}, ${cookies.has("visited") ? "again" : "for the first time"}`;
});

function App(): View {
  const seen = useAction(FullRequest);
  return html`
    <div>Access to the full request</div>
    <button onclick=${() => seen.call()}>Upload file</button>
    <pre>${seen.error?.message ?? seen.value}</pre>`;
}

export function main(): void {
  register(FullRequest);
  launch(App);
}

import { get, HttpError, html, launch, post, register, request, useAction, useEffect, useForm, type View } from "minnow";
import { setSignedCookie, signedCookie } from "minnow/secret";

const COOKIE = "auth-demo";

/** Sets a cookie that nobody can make without the keys in `MINNOW_SECRET`. */
export const Login = post("/api/login", async (username: string, password: string): Promise<void> => {
  if (username !== "admin" || password !== "password") throw HttpError.unauthorized("Invalid username or password");
  setSignedCookie(COOKIE, username);
});

export const GetSensitive = get("/api/sensitive", async (): Promise<string> => {
  if (!request().cookies.has(COOKIE)) throw HttpError.unauthorized("Missing auth-demo cookie");
  if (signedCookie(COOKIE) === null) throw HttpError.unauthorized("Invalid auth-demo cookie");
  return "Sensitive data";
});

function App(): View {
  const login = useForm(Login);
  const sensitive = useAction(GetSensitive);
  useEffect(() => { if (login.done) sensitive.call(); });
  return html`
    <h1>Login Form Demo</h1>
    <button onclick=${() => sensitive.call()}>Get Sensitive Data</button>
    <pre>Response from locked API: ${sensitive.error?.message ?? sensitive.value}</pre>
    <form action=${Login}>
      <label>Username <input name="username" value=${login.value("username")} /></label>
      <label>Password <input name="password" type="password" /></label>
      <button>Login</button>
      <p role="alert">${login.message}</p>
    </form>`;
}

export function main(): void {
  register(Login);
  register(GetSensitive);
  launch(App);
}

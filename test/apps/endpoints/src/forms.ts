import { type FormFile, HttpError, html, Redirect, server, sleep, useForm, type View } from "minnow";
import { Invalid } from "./results.ts";

export interface Address { city: string; zip?: i32 }

/** Everything a form can say. */
export const Join = server(async (
  name: string, age: number, agreed: boolean, tags: string[], password: string, address: Address, size: "s" | "l" = "s",
): Promise<string> => {
  await sleep(20);
  if (name === "nobody") throw new Invalid("name", "say who you are");
  if (name === "broken") throw new Error("a secret");
  return `${name} ${age + 1} ${agreed} ${tags.join("+")} ${password.length} ${address.city} ${address.zip ?? "-"} ${size}`;
});

/** What another button of the same form does. */
export const Leave = server(async (name: string, how: string): Promise<void> => {
  if (name === "nobody") throw HttpError.conflict(`nobody leaves ${how}`);
});

export const Login = server(async (user: string, password: string): Promise<Redirect> => {
  if (password !== "admin") throw HttpError.unauthorized("Invalid username or password");
  return Redirect.to(`/about?${user}`);
});

export const Upload = server(async (title: string, photo: FormFile, more: FormFile[] = [], note?: FormFile): Promise<string> =>
  `${title}: ${photo.name} ${photo.type} ${photo.bytes.length} ${photo.bytes.length ? photo.bytes[photo.bytes.length - 1] : -1}, `
  + `${more.map((file) => `${file.name}=${file.bytes.length}`).join("+")}, ${note ? note.name : "-"}`);

export function Forms(): View {
  const join = useForm(Join);
  const leave = useForm(Leave);
  const login = useForm(Login);
  const upload = useForm(Upload);
  return html`
    <form id="join" action=${Join}>
      <input name="name" value=${join.value("name", "Ada")} />
      <input name="age" type="number" value=${join.value("age", "36")} />
      <input name="agreed" type="checkbox" />
      <input name="tags" value="a" /><input name="tags" value="b" />
      <input name="password" type="password" value="secret" />
      <input name="address[city]" value=${join.value("address[city]")} />
      <button>${join.pending ? "joining" : "join"}</button>
      <button id="leave" formaction=${Leave} name="how" value="slowly">leave</button><button id="away" formaction="/nowhere" formmethod="get">away</button>
      <p class="left">${leave.done ? "left" : leave.message}</p>
      <p role="alert">${join.message}</p>
      <p class="state">${join.done ? "done" : join.error instanceof Invalid ? "invalid" : "-"} ${join.count}</p>
    </form>
    <form id="login" action=${Login} method="post">
      <input name="user" value=${login.value("user")} /><input name="password" type="password" /><button>login</button>
      <p role="alert">${login.message}</p>
    </form>
    <form id="upload" action=${Upload}>
      <input name="title" value="x" /><input name="photo" type="file" /><input name="more" type="file" multiple /><button>upload</button>
      <p role="alert">${upload.done ? "uploaded" : upload.message}</p>
    </form>`;
}

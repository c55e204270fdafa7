import { HttpError, openStore, server } from "minnow";
import { rateLimit } from "minnow/middleware";
import { hashPassword, verifyPassword } from "minnow/password";
import { Sessions } from "minnow/session";

interface Account {
  name: string;
  password: string;
}

const sessions = new Sessions<string>({ maxAge: 7 * 24 * 3600 });
const accounts = () => openStore("accounts");

export const SignUp = server(async (name: string, password: string): Promise<void> => {
  if (name === "" || password.length < 8) throw new HttpError(400, "A name, and a password of 8 characters");
  if (await accounts().has(name)) throw new HttpError(409, "This name is taken");
  await accounts().set(name, { name, password: await hashPassword(password) });
  await sessions.create(name, name);
});

export const LogIn = server({ use: [rateLimit({ requests: 10, seconds: 60 })] }, async (name: string, password: string): Promise<void> => {
  const account = await accounts().get<Account>(name);
  if (!(await verifyPassword(password, account === null ? null : account.password))) {
    throw new HttpError(401, "Wrong name or password");
  }
  await sessions.create(name, name);
});

export const LogOut = server(async (): Promise<void> => await sessions.revoke());

/** The name of who is logged in, "" where nobody is. */
export const WhoAmI = server(async (): Promise<string> => (await sessions.get()) ?? "");

export const Secret = server(async (): Promise<string> => {
  const name = await sessions.get();
  if (name === null) throw new HttpError(401, "Log in first");
  return `Only ${name} sees this`;
});

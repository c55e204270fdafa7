// Cookies with keys, passwords and sessions.

import { HttpError, server } from "minnow";
import { hashPassword, isOutdated, verifyPassword } from "minnow/password";
import { openText, sealedCookie, sealText, setSealedCookie, setSignedCookie, signedCookie, signText, verifyText } from "minnow/secret";
import { Sessions } from "minnow/session";

interface User {
  name: string;
  visits: number;
}

const sessions = new Sessions<User>({ maxAge: 60 });
const brief = new Sessions<User>({ maxAge: -1, cookie: "brief", secure: true });

export const SetCookies = server(async (): Promise<void> => {
  setSignedCookie("plan", "pro plan", { maxAge: 60 });
  setSealedCookie("basket", "3 äpples");
});

/** A form that always comes back: in a cookie that only this app can make. */
export const Order = server(async (what: string): Promise<void> => {
  throw HttpError.conflict(`no ${what} left`);
});

export const ReadCookies = server(async (): Promise<(string | null)[]> => [signedCookie("plan"), sealedCookie("basket")]);

export const Texts = server(async (): Promise<string[]> => {
  const signed = signText("a.b", "x");
  const sealed = sealText("secret", "x");
  return [
    `${verifyText(signed, "x")} ${verifyText(signed, "y")} ${verifyText("no signature", "x")} ${verifyText("a.%%", "x")}`,
    `${openText(sealed, "x")} ${openText(sealed, "y")} ${openText("%", "x")} ${sealed === sealText("secret", "x")}`,
  ];
});

export const Password = server(async (password: string, stored: string | null): Promise<boolean> => await verifyPassword(password, stored));
export const Hash = server(async (password: string): Promise<string[]> => {
  const hash = await hashPassword(password);
  return [hash, `${isOutdated(hash)} ${isOutdated(hash.replace("600000", "1000"))} ${isOutdated("x")}`];
});

export const LogIn = server(async (name: string): Promise<void> => await sessions.create({ name, visits: 0 }, name));
export const Me = server(async (): Promise<string> => {
  const user = await sessions.get();
  if (user === null) throw new HttpError(401, "nobody");
  await sessions.update({ name: user.name, visits: user.visits + 1 });
  return `${user.name} ${user.visits}`;
});
export const Rotate = server(async (): Promise<void> => await sessions.rotate());
export const LogOut = server(async (): Promise<void> => await sessions.revoke());
export const LogOutAll = server(async (name: string): Promise<number> => await sessions.revokeAll(name));
export const Brief = server(async (): Promise<string> => {
  const user = await brief.get();
  if (user !== null) return "still there";
  await brief.create({ name: "x", visits: 1 });
  return "gone";
});

/** A session is there as soon as it begins, and gone when it ends: in the same call. */
export const LogInAndOut = server(async (): Promise<string> => {
  await sessions.create({ name: "eve", visits: 0 });
  await sessions.update({ name: "eve", visits: 7 });
  await sessions.rotate();
  const during = await sessions.get();
  await sessions.revoke();
  const after = await sessions.get();
  return `${during?.visits} ${after === null}`;
});

// Who is logged in: a cookie with a number that nobody can guess, and what belongs to it in a store.

import { Extension, HttpError, openStore, request, response } from "minnow";
import { randomBytes, sha256, textToBytes, toBase64Url } from "minnow/internal";
import { setSignedCookie, signedCookie } from "./secret.ts";

/**
 * How sessions are kept.
 *
 * @example
 * const sessions = new Sessions<User>({ maxAge: 3600 });
 */
export interface SessionOptions {
  /** The store's name. `sessions` where nothing is said. */
  store?: string;
  /** The cookie's name. `session` where nothing is said. */
  cookie?: string;
  /** Whether the cookie goes over TLS only. Where nothing is said: if the request came over TLS. Say it behind a proxy. */
  secure?: boolean;
  /** Seconds until a session ends. Two weeks where nothing is said. */
  maxAge?: number;
}

interface Entry<T> {
  data: T;
  owner: string;
  expires: number;
}

/**
 * Sessions with data of one type. The cookie is signed with `MINNOW_SECRET`, out of reach of scripts, and over TLS marked
 * as secure. The store holds a hash of its number only: who reads the store cannot use it.
 *
 * @example
 * const sessions = new Sessions<User>();
 * await sessions.create(user, user.name);          // logs in
 * const user = await sessions.get();               // null: nobody is logged in
 * await sessions.revoke();                         // logs out
 */
export class Sessions<T> {
  private readonly store: string;
  private readonly cookie: string;
  private readonly maxAge: number;
  private readonly secure: boolean | undefined;
  /** The number that the request's session has got meanwhile: "" after its end, null where it is the cookie's. */
  private readonly changed: Extension<string | null> = new Extension<string | null>(null);

  constructor(options: SessionOptions = {}) {
    this.store = options.store ?? "sessions";
    this.cookie = options.cookie ?? "session";
    this.maxAge = options.maxAge ?? 14 * 24 * 3600;
    this.secure = options.secure;
  }

  /** Begins a session. One that the browser had is over: nobody can slip one in before somebody logs in. */
  async create(data: T, owner: string = ""): Promise<void> {
    await this.end();
    await this.begin(data, owner);
  }

  /** The data of the session that the request belongs to; null where there is none, or it has ended. */
  async get(): Promise<T | null> {
    const entry = await this.entry();
    return entry === null ? null : entry.data;
  }

  /** Other data for the same session. Where there is none it throws a 401. */
  async update(data: T): Promise<void> {
    const key = this.key();
    const entry = await this.entry();
    if (key === null || entry === null) throw new HttpError(401, "There is no session");
    await openStore(this.store).set<Entry<T>>(key, { data, owner: entry.owner, expires: entry.expires });
  }

  /**
   * The same data under another number, with a new age: after a login, and whenever somebody gets more rights. Where there is
   * no session it throws a 401.
   */
  async rotate(): Promise<void> {
    const entry = await this.entry();
    if (entry === null) throw new HttpError(401, "There is no session");
    await this.end();
    await this.begin(entry.data, entry.owner);
  }

  /** Ends the session of the request. */
  async revoke(): Promise<void> {
    if (await this.end()) response().cookies.delete(this.cookie);
  }

  /** Forgets the session, if the request has one. Its cookie stays, for another takes its place. */
  private async end(): Promise<boolean> {
    const key = this.key();
    if (key === null) return false;
    this.changed.value = "";
    const store = openStore(this.store);
    const entry = await store.get<Entry<T>>(key);
    await store.delete(key);
    if (entry !== null && entry.owner !== "") await store.delete(ownerKey(entry.owner, key));
    return true;
  }

  /** Ends all sessions of an owner, on all devices: after a change of the password. Says how many there were. */
  async revokeAll(owner: string): Promise<number> {
    const store = openStore(this.store);
    const prefix = ownerKey(owner, "");
    const keys = await store.keys(prefix);
    for (const key of keys) {
      await store.delete(key.slice(prefix.length));
      await store.delete(key);
    }
    return keys.length;
  }

  private async begin(data: T, owner: string): Promise<void> {
    const id = toBase64Url(randomBytes(32));
    const key = keyOf(id);
    const store = openStore(this.store);
    const { maxAge } = this;
    await store.set<Entry<T>>(key, { data, owner, expires: Date.now() + maxAge * 1000 });
    if (owner !== "") await store.set<number>(ownerKey(owner, key), 1);
    this.changed.value = id;
    setSignedCookie(this.cookie, id, { maxAge, secure: this.secure ?? request().url.startsWith("https:") });
  }

  private async entry(): Promise<Entry<T> | null> {
    const key = this.key();
    if (key === null) return null;
    const entry = await openStore(this.store).get<Entry<T>>(key);
    if (entry === null) return null;
    if (entry.expires > Date.now()) return entry;
    await openStore(this.store).delete(key);
    if (entry.owner !== "") await openStore(this.store).delete(ownerKey(entry.owner, key));
    return null;
  }

  private key(): string | null {
    const id = this.changed.value ?? signedCookie(this.cookie);
    return id === null || id === "" ? null : keyOf(id);
  }
}

function keyOf(id: string): string {
  return `session ${toBase64Url(sha256(textToBytes(id)))}`;
}

function ownerKey(owner: string, key: string): string {
  return `owner ${toBase64Url(sha256(textToBytes(owner)))} ${key}`;
}

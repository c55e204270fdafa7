// Passwords are kept as PBKDF2-HMAC-SHA-256 of them: slow on purpose, with a salt of its own for each.

import { sleep } from "minnow";
import {
  equalBytes,
  fromBase64,
  pbkdf2Rounds,
  pbkdf2Start,
  randomBytes,
  textToBytes,
  toBase64Url,
} from "minnow/internal";

/** What OWASP asks for. */
const ROUNDS: i32 = 600_000;

/** So many rounds take about 15 ms; then other requests of the instance have their turn. */
const STEP: i32 = 20_000;

const MOST_ROUNDS: i32 = 10_000_000;

/**
 * What to keep of a password: `pbkdf2-sha256$600000$salt$hash`.
 *
 * @example
 * await users.set(name, { name, password: await hashPassword(password) });
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, ROUNDS);
  return `pbkdf2-sha256$${ROUNDS}$${toBase64Url(salt)}$${toBase64Url(hash)}`;
}

/**
 * Whether a password is the one that was hashed. It takes as long for every password. Without a hash (there is no such
 * user) it works as long and says no, so that nobody learns which users there are.
 *
 * @example
 * if (!(await verifyPassword(password, user?.password ?? null))) throw new HttpError(401, "Wrong name or password");
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = (stored ?? "").split("$");
  const rounds = parts.length === 4 ? Number(parts[1]) : 0;
  const salt = parts.length === 4 ? fromBase64(parts[2]!) : null;
  const hash = parts.length === 4 ? fromBase64(parts[3]!) : null;
  const known = parts[0] === "pbkdf2-sha256" && rounds >= 1 && rounds <= MOST_ROUNDS && salt !== null && hash !== null;
  const made = await derive(password, known ? salt! : new Uint8Array(16), known ? (rounds as i32) : ROUNDS);
  return known && equalBytes(made, hash!);
}

/**
 * Whether to hash a password again, at the next login: it was hashed with fewer rounds than today.
 *
 * @example
 * if (isOutdated(user.password)) user.password = await hashPassword(password);
 */
export function isOutdated(stored: string): boolean {
  const parts = stored.split("$");
  return parts.length !== 4 || parts[0] !== "pbkdf2-sha256" || !(Number(parts[1]) >= ROUNDS);
}

async function derive(password: string, salt: Uint8Array, rounds: i32): Promise<Uint8Array> {
  // The same letters can be written in two ways; passwords are compared as they are typed.
  const work = pbkdf2Start(textToBytes(password), salt);
  let left: i32 = rounds - 1;
  while (left > 0) {
    const now: i32 = left < STEP ? left : STEP;
    pbkdf2Rounds(work, now);
    left -= now;
    if (left > 0) await sleep(0);
  }
  return work.slice(96);
}

// The page: launching the app, and rendering its document.

import { currentContext, enterContext } from "../core/context";
import { __throw } from "../core/error";
import { Fn0 } from "../core/fn";
import { raw, truncate } from "../core/utf8/bytes";
import { writeData } from "./data";
import { BODY, BODY_LENGTH, DIV_END, DIV_END_LENGTH, DOCUMENT, DOCUMENT_LENGTH, END, END_LENGTH } from "./document";
import { beginPass, isComplete, metPending } from "./pass";
import { enter, leave } from "./place";
import { suspendable } from "./suspend";
import { View } from "./view";

/** Settings of an app. */
export class LaunchOptions {
  /** Largest accepted request body, in bytes. */
  bodyLimit: i32 = 2 * 1024 * 1024;

  /** Largest accepted field or file of a form with files, in bytes; 0: no other limit than that of the body. */
  fieldLimit: i32 = 0;
}

/** Settings that `launch` was given. */
export let launchOptions: LaunchOptions = new LaunchOptions();

let app: Fn0<View> | null = null;
let headStart: usize = 0;
let headLength: i32 = 0;

/** Stores the root component. */
export function launch(root: Fn0<View>, options: LaunchOptions | null): void {
  app = root;
  if (options !== null) launchOptions = options;
}

/** Whether `launch` was called. */
export function isLaunched(): bool {
  return app !== null;
}

/** What the build adds to the head of every page: padded bytes that stay where they are. */
export function setHead(start: usize, length: i32): void {
  headStart = start;
  headLength = length;
}

/**
 * Writes the document into the byte buffer, for the request that is the current context. False: data was pending, so
 * what was written is incomplete; call again when all of the context's futures have settled.
 */
export function renderPage(): bool {
  beginPass();
  truncate(0);
  raw(DOCUMENT, DOCUMENT_LENGTH);
  raw(headStart, headLength);
  raw(BODY, BODY_LENGTH);
  const request = currentContext;
  const suspended = suspendable(root);
  enterContext(request);
  if (suspended !== null) metPending(suspended.hook);
  if (!isComplete()) return false;
  raw(DIV_END, DIV_END_LENGTH);
  writeData();
  raw(END, END_LENGTH);
  return true;
}

/** The root component as a part of the page. */
const root: Fn0<void> = new Fn0<void>(
  ((env: Fn0<void>): void => {
    if (app === null) __throw(new Error("`main` called no `launch(…)`, so there is no page to show."));
    enter();
    app!.call().call();
    leave();
  }).index,
);

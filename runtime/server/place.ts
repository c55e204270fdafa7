// Where rendering is: which component runs, how many components it has run inside itself, how many hooks it has called.

import { u32ToString } from "../core/number";
import { ROOT_PATH, childPath, hookKey } from "../core/path";

let path: u32 = ROOT_PATH;
let children: u32 = 0;
let hooks: u32 = 0;

/** The same three of every component that contains the one that runs, outermost first. */
// Not `[]`: that would be static data, and writing to it costs a fresh instance a copied page.
const outer: u32[] = new Array<u32>();

/** Before the call of a component. */
export function enter(): void {
  outer.push(path);
  outer.push(children);
  outer.push(hooks);
  path = childPath(path, children);
  children = 0;
  hooks = 0;
}

/** Before a row of a list; the list itself counts as a component. */
export function enterRow(key: u32): void {
  const position = children;
  children = key;
  enter();
  outer[outer.length - 2] = position;
}

/** After the component's view has been written. */
export function leave(): void {
  hooks = outer.pop();
  children = outer.pop() + 1;
  path = outer.pop();
}

/** Number of `Suspense`s around what is rendered. */
export let suspenses: u32 = 0;

export function enterSuspense(): void {
  suspenses++;
}

export function leaveSuspense(): void {
  suspenses--;
}

/** A part of the component that runs has been given up; what is rendered in its place is the next part. */
export function skipPart(): void {
  children++;
}

/** Begins a pass. */
export function resetPlace(): void {
  suspenses = 0;
  outer.length = 0;
  path = ROOT_PATH;
  children = 0;
  hooks = 0;
}

/** Key of the hook that is called now. */
export function nextHook(): u32 {
  return hookKey(path, hooks++);
}

/** Position of the hook that was called last in its component, from 1. */
export function hookPosition(): u32 {
  return hooks;
}

/** Names a hook of the component that runs, for a person: `hook 2 of component 1.3` (the page's 1st one's 3rd one). */
export function describeHook(position: u32): string {
  let name = "";
  for (let i = 1; i < outer.length; i += 3) name += u32ToString(outer[i] + 1) + (i + 3 < outer.length ? "." : "");
  return "hook " + u32ToString(position) + " of " + (name.length > 0 ? "component " + name : "the page");
}

/** What a boundary keeps to go on behind a part of the page that was given up. */
export class Place {
  private path: u32 = path;
  private children: u32 = children;
  private hooks: u32 = hooks;
  private depth: i32 = outer.length;
  private suspenses: u32 = suspenses;

  restore(): void {
    path = this.path;
    children = this.children;
    hooks = this.hooks;
    outer.length = this.depth;
    suspenses = this.suspenses;
  }
}

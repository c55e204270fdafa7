// Where rendering is: which component runs, how many components it has run inside itself, how many hooks it has called.

import { Context, currentContext, enterContext } from "../core/context";
import { u32ToString } from "../core/number";
import { ROOT_PATH, childPath, hookKey } from "../core/path";

let path: u32 = ROOT_PATH;
let children: u32 = 0;
let hooks: u32 = 0;

/** The same three of every component that contains the one that runs, outermost first: a stack in memory of its own. */
let outer: usize = 0;
let room: usize = 0;

/** How many bytes of it are in use. */
let depth: usize = 0;

/** Bytes for one component. */
const LEVEL: usize = 12;

/** Before the call of a component. */
export function enter(): void {
  const at = outerAt(depth);
  store<u32>(at, path);
  store<u32>(at, children, 4);
  store<u32>(at, hooks, 8);
  depth += LEVEL;
  path = childPath(path, children);
  children = 0;
  hooks = 0;
}

/** Before a row of a list; the list itself counts as a component. */
export function enterRow(key: u32): void {
  const position = children;
  children = key;
  enter();
  store<u32>(outer + depth - LEVEL, position, 4);
}

/** After the component's view has been written. */
export function leave(): void {
  depth -= LEVEL;
  const at = outer + depth;
  path = load<u32>(at);
  children = load<u32>(at, 4) + 1;
  hooks = load<u32>(at, 8);
}

/** Where rendering is: `insideOf` comes back to the component that is entered next. */
export function placeLevel(): usize {
  return depth;
}

/** Gives up what is inside of the component that was entered at `level`. */
export function insideOf(level: usize): void {
  depth = level + LEVEL;
}

/** The address of a level that is to be written. */
function outerAt(offset: usize): usize {
  if (offset + LEVEL > room) {
    room = max(room * 2, LEVEL * 8);
    outer = outer ? heap.realloc(outer, room) : heap.alloc(room);
  }
  return outer + offset;
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

/** A component that provides something: its tasks and the components inside it have a context of their own. */
class Provider {
  depth: usize = depth;
  around: Context = currentContext;
  constructor(public next: Provider | null) {}
}

let providers: Provider | null = null;

/** Enters a context of its own for the component that runs, unless it has one. */
export function enterProvider(): void {
  const last = providers;
  if (last !== null && last.depth == depth) return;
  providers = new Provider(last);
  enterContext(new Context(currentContext));
}

/** `leave` where the app provides anything. */
export function leaveProviding(): void {
  leave();
  let last = providers;
  while (last !== null && last.depth > depth) {
    enterContext(last.around);
    last = last.next;
  }
  providers = last;
}

/** Whether a component is being rendered. */
export function isRendering(): bool {
  return depth > 0;
}

/** Begins a pass. */
export function resetPlace(): void {
  providers = null;
  suspenses = 0;
  depth = 0;
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
  for (let at: usize = 0; at < depth; at += LEVEL) {
    name += u32ToString(load<u32>(outer + at, 4) + 1) + (at + LEVEL < depth ? "." : "");
  }
  return "hook " + u32ToString(position) + " of " + (name.length > 0 ? "component " + name : "the page");
}

/** What a boundary keeps to go on behind a part of the page that was given up. */
export class Place {
  private path: u32 = path;
  private children: u32 = children;
  private hooks: u32 = hooks;
  private depth: usize = depth;
  private suspenses: u32 = suspenses;
  private providers: Provider | null = providers;
  private context: Context = currentContext;

  restore(): void {
    path = this.path;
    children = this.children;
    hooks = this.hooks;
    depth = this.depth;
    suspenses = this.suspenses;
    providers = this.providers;
    enterContext(this.context);
  }
}

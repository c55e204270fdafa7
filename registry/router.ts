// Which server function answers an address: a tree with one level for each segment of a path. Text goes before
// parameters, parameters before a catch-all. Looking allocates nothing until something is found.

import { Endpoint } from "./endpoint";
import { percentDecode } from "./percent";

const SPACE: i32 = 0x20;
const SLASH: i32 = 0x2f;
const PERCENT: i32 = 0x25;
const QUESTION: i32 = 0x3f;

/** Segments of a pattern that stand for anything, and for everything that is left. */
const ANY = "{}";
const REST = "{*}";

/** A path has at most so many parameters. */
const MOST_PARAMETERS: i32 = 16;

/** One method at one pattern, registered or only declared. */
class Route {
  constructor(
    public name: string,
    public method: string,
    public endpoint: Endpoint | null,
  ) {}

  /** What every address leads to that has no parameters. */
  match: Match | null = null;
}

class Node {
  routes: Route[] = [];
  /** Sorted by `order`. */
  children: Node[] = [];
  any: Node | null = null;
  rest: Node | null = null;

  constructor(public text: string) {}
}

// @ts-ignore: decorator
@lazy
const root: Node = new Node("");

/** What an address leads to. */
export class Match {
  /** Where the values of the path's parameters begin and end in the target, still percent-encoded. */
  values: i32[] = [];

  constructor(
    /** Null where another method, or `register`, is missing. */
    public endpoint: Endpoint | null,
    /** A function that is declared there and not registered, or "". */
    public unregistered: string,
  ) {}
}

// The search that runs, and what it found on its way.
let target: string = "";
let end: i32 = 0;
/** The method that is asked for; "" for that of the target. */
let method: string = "";
let found: Route | null = null;
let anything: bool = false;
let unregistered: string = "";
// @ts-ignore: decorator
@lazy
const captures: StaticArray<i32> = new StaticArray<i32>(MOST_PARAMETERS * 2);
let captured: i32 = 0;

/** Declares a function, or, with its endpoint, makes it callable. Returns the one that was callable there before. */
export function addRoute(name: string, method: string, pattern: string, endpoint: Endpoint | null): Endpoint | null {
  const routes = nodeFor(pattern).routes;
  for (let i = 0; i < routes.length; i++) {
    const one = routes[i];
    if (one.method != method) continue;
    const before = one.endpoint;
    if (before !== null || endpoint === null) return before;
    one.endpoint = endpoint;
    return null;
  }
  routes.push(new Route(name, method, endpoint));
  return null;
}

/** What answers `address`, such as `GET /api/dog/7?name`; null where nothing is. HEAD is answered as GET. */
export function lookup(address: string): Match | null {
  search(address, address.startsWith("HEAD ") ? "GET" : "");
  const route = found;
  if (route === null) return anything ? new Match(null, unregistered) : null;
  const known = route.match;
  if (known !== null) return known;
  const match = new Match(route.endpoint, "");
  for (let i = 0; i < captured * 2; i++) match.values.push(captures[i]);
  if (!captured) route.match = match;
  return match;
}

/** The methods that `address` answers, joined with ", ". HEAD and OPTIONS are everywhere. */
export function allowedMethods(address: string): string {
  let methods = "";
  for (let i = 0; i < METHODS.length; i++) {
    const one = METHODS[i];
    search(address, one);
    if (found === null) continue;
    methods = (methods.length ? methods + ", " + one : one) + (one == "GET" ? ", HEAD" : "");
  }
  return methods.length ? methods + ", OPTIONS" : "";
}

// @ts-ignore: decorator
@lazy
const METHODS: StaticArray<string> = ["GET", "POST", "PUT", "PATCH", "DELETE"];

function search(address: string, wanted: string): void {
  target = address;
  method = wanted;
  found = null;
  anything = false;
  unregistered = "";
  captured = 0;
  end = 0;
  while (end < address.length && address.charCodeAt(end) != QUESTION) end++;
  walk(root, address.indexOf(" ") + 2, 0);
}

/** Goes down from `node` with the segment that begins at `at`. */
function walk(node: Node, at: i32, depth: i32): bool {
  if (at > end) return accept(node, depth);
  let stop = at;
  while (stop < end && target.charCodeAt(stop) != SLASH) stop++;
  const child = childAt(node.children, at, stop);
  if (child !== null && walk(child, stop + 1, depth)) return true;
  if (stop > at) {
    const any = node.any;
    captures[depth * 2] = at;
    captures[depth * 2 + 1] = stop;
    if (any !== null && walk(any, stop + 1, depth + 1)) return true;
  }
  const rest = node.rest;
  if (rest === null || at == end) return false;
  captures[depth * 2] = at;
  captures[depth * 2 + 1] = end;
  return accept(rest, depth + 1);
}

function accept(node: Node, depth: i32): bool {
  const routes = node.routes;
  for (let i = 0; i < routes.length; i++) {
    const route = routes[i];
    anything = true;
    if (!isAsked(route.method)) continue;
    if (route.endpoint === null) {
      unregistered = route.name;
      continue;
    }
    found = route;
    captured = depth;
    return true;
  }
  return false;
}

function isAsked(one: string): bool {
  if (method.length) return one == method;
  const length = one.length;
  return target.charCodeAt(length) == SPACE && target.startsWith(one);
}

function childAt(children: Node[], from: i32, to: i32): Node | null {
  if (!children.length) return null;
  let escaped = false;
  for (let i = from; i < to; i++) if (target.charCodeAt(i) == PERCENT) escaped = true;
  if (!escaped) return childNamed(children, target, from, to);
  const text = percentDecode(target.substring(from, to));
  return text === null ? null : childNamed(children, text, 0, text.length);
}

/** By bisection. */
function childNamed(children: Node[], text: string, from: i32, to: i32): Node | null {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(text, from, to, children[middle].text);
    if (order == 0) return children[middle];
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return null;
}

/** Shorter ones first; those of one length by their bytes. */
function compare(text: string, from: i32, to: i32, other: string): i32 {
  const length = to - from;
  if (length != other.length) return length - other.length;
  return memory.compare(changetype<usize>(text) + (<usize>from << 1), changetype<usize>(other), <usize>length << 1);
}

function nodeFor(pattern: string): Node {
  let node = root;
  let at = 1;
  while (at <= pattern.length) {
    let stop = at;
    while (stop < pattern.length && pattern.charCodeAt(stop) != SLASH) stop++;
    node = step(node, pattern.substring(at, stop));
    at = stop + 1;
  }
  return node;
}

function step(node: Node, text: string): Node {
  if (text == ANY) {
    if (node.any === null) node.any = new Node(ANY);
    return node.any!;
  }
  if (text == REST) {
    if (node.rest === null) node.rest = new Node(REST);
    return node.rest!;
  }
  const known = childNamed(node.children, text, 0, text.length);
  if (known !== null) return known;
  const made = new Node(text);
  const children = node.children;
  let at = children.length;
  while (at > 0 && compare(text, 0, text.length, children[at - 1].text) < 0) at--;
  children.push(made);
  for (let i = children.length - 1; i > at; i--) children[i] = children[i - 1];
  children[at] = made;
  return made;
}

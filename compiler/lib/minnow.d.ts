// The module "minnow", as apps see it.

import type { FormState } from "minnow/forms";
import type { Middleware } from "minnow/middleware";
import type { Event, ListenOptions, OutsideEvents } from "./minnow-events.js";

// Parts that are written in Minnow's own language (library/).
export type { ClientOptions } from "minnow/calls";
export {
  CallAnswer,
  configureClient,
  OutgoingCall,
  onAnswer,
  onCall,
  setClientHeader,
  setServerUrl,
} from "minnow/calls";
export { orBadRequest, orForbidden, orHttpError, orNotFound, orUnauthorized } from "minnow/failures";
export type { FetchOptions } from "minnow/fetch";
export { FetchError, FetchResponse, fetch } from "minnow/fetch";
export type { FormFile } from "minnow/forms";
export { FormState, formAt } from "minnow/forms";
export type { CookieOptions } from "minnow/http";
export { Extension, request, response } from "minnow/http";
export { openStore, Store } from "minnow/keyvalue";
export type { Middleware } from "minnow/middleware";
export { use } from "minnow/middleware";
export { Bytes, Html, HttpResponse, NoContent, Redirect, Text, WithStatus, withStatus } from "minnow/results";
export { ByteStream, FileStream, FormField, FormStream } from "minnow/streams";
export { TimeoutError, timeLimit } from "minnow/time";
export * from "./minnow-events.js";

/**
 * A piece of a page. Made by `html`, shown by putting it into a slot of another template.
 *
 * @example
 * const title: View = html`<h1>Hello</h1>`;
 */
export interface View {
  readonly __view: never;
}

/**
 * What may stand in a slot of a template: text, numbers, views and arrays of them, handlers (`onclick=${…}`), and in
 * component tags the component itself and any value for its properties. The build checks each slot for its place.
 *
 * @example
 * html`<p class=${name}>${count} ${items.map((item) => html`<b>${item}</b>`)}</p>`;
 */
export type Slot = string | number | boolean | null | undefined | object | ((event: Event) => void | Promise<void>);

/**
 * A template. The static part is parsed and checked when the app is built.
 *
 * @example
 * html`<button onclick=${() => { count.value++; }}>${count.value}</button>`;
 * html`<${Counter} start=${3} />`;
 */
export function html(strings: TemplateStringsArray, ...slots: Slot[]): View;

/**
 * A list, one row for each item, in a slot of a template. When the items change, a row whose key is still there stays, with
 * its elements and its state, and goes where it belongs. What it shows of `item` and `index` follows them.
 *
 * @param key What tells an item from the others, for as long as it lives: a text or a number.
 * @example
 * html`<ul>${each(todos.value, (todo) => todo.id, (todo) => html`<li>${todo.text}</li>`)}</ul>`;
 */
export function each<T, K extends string | number>(
  items: readonly T[],
  key: (item: T) => K,
  view: (item: T, index: i32) => View,
): View;

/**
 * One view or another, in a slot of a template. The view stays as it is, with its state, while the condition does.
 *
 * @example
 * html`${when(open.value, () => html`<p>Open</p>`, () => html`<p>Closed</p>`)}`;
 */
export function when(condition: boolean, view: () => View, otherwise?: () => View): View;
/**
 * A view of a value while there is one: neither null nor undefined. The view stays when the value is replaced by another one,
 * and what it shows of `value` follows it.
 *
 * @example
 * html`${when(user.value, (user) => html`<b>${user.name}</b>`, () => html`<a href="/login">Log in</a>`)}`;
 */
export function when<T extends object>(
  value: T | null | undefined,
  view: (value: T) => View,
  otherwise?: () => View,
): View;

/**
 * The view of a case, in a slot of a template. Every case must be there, unless there is one for all others, `_`. The view stays as
 * it is, with its state, while the value does.
 *
 * @example
 * html`${match(tab.value, { home: () => html`<${Home} />`, help: () => html`<${Help} />` })}`;
 * html`${match(count.value, { 0: () => html`none`, 1: () => html`one`, _: () => html`${count.value}` })}`;
 */
export function match<K extends string | number>(value: K, cases: { readonly [P in K]: () => View }): View;
export function match<K extends string | number>(
  value: K,
  cases: { readonly [P in K]?: () => View } & { readonly _: () => View },
): View;
export function match(value: number, cases: { readonly [key: number]: () => View; readonly _?: () => View }): View;
export function match(value: boolean, cases: { readonly [P in "true" | "false"]: () => View }): View;
/** How a tag's value is written as the name of a case. */
type CaseName<V> = `${V & (string | number | boolean)}`;
/** The member of `T` whose tag is written like that. */
type Member<T, K extends keyof T, P> = T extends unknown ? (P extends CaseName<T[K]> ? T : never) : never;
/**
 * The view of the member of a union that a value is: the property `tag` says which. Each case takes that member. The view stays while the
 * member does, and what it shows of it follows the value.
 *
 * @example
 * type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };
 * html`${match(shape.value, "kind", { circle: ({ r }) => html`r = ${r}`, square: (square) => html`${square.side}²` })}`;
 * type Answer = { ok: true; text: string } | { ok: false; error: string };
 * html`${match(answer.value, "ok", { true: ({ text }) => html`${text}`, false: ({ error }) => html`<b>${error}</b>` })}`;
 */
export function match<T extends object, K extends string & keyof T>(
  value: T,
  tag: K,
  cases: { readonly [P in CaseName<T[K]>]: (value: Member<T, K, P>) => View },
): View;
export function match<T extends object, K extends string & keyof T>(
  value: T,
  tag: K,
  cases: { readonly [P in CaseName<T[K]>]?: (value: Member<T, K, P>) => View } & {
    readonly _: (value: T) => View;
  },
): View;

/**
 * Shows `fallback` while something in its children reads data that is pending, and the children when it is there. On the
 * server the page waits for the server's data; what only the browser fetches leaves the fallback in the page.
 *
 * @example
 * html`<${Suspense} fallback=${html`<p>loading …</p>`}><${Dog} /><//>`;
 */
export function Suspense(props: { fallback?: View | null; children: View }): View;

/**
 * Shows `fallback` in place of its children when something in them fails: a component, a slot, an effect, a handler or a
 * promise that nobody awaits. `reset` makes the children anew. The rest of the page lives on.
 *
 * @example
 * html`<${ErrorBoundary} fallback=${(error: Error, reset: () => void) => html`
 *   <p role="alert">${error.message}</p><button onclick=${reset}>Try again</button>`}>
 *   <${Dog} />
 * <//>`;
 */
export function ErrorBoundary(props: { fallback: (error: Error, reset: () => void) => View; children: View }): View;

/**
 * Shows its children at the end of another element: of the body, of the first that the selector `to` names, or of one that has a
 * `ref`. Nothing stands in its own place. The server leaves them out: the browser makes them when the page is there. Events go the
 * way of the elements that they stand in.
 *
 * @example
 * html`${open.value && html`<${Portal}><div class="overlay"><${Dialog} /></div><//>`}`;
 * html`<${Portal} to="#toasts"><p role="status">saved</p><//>`;
 */
export function Portal(props: { to?: string | ElementRef; children: View }): View;

/** Markup that somebody vouches for. */
export type UnsafeHtml = string & { readonly __unsafeHtml: true };

/**
 * Markup for `innerHTML=`, as it is: what it holds runs in the page. Only for texts that you trust, or have made safe.
 *
 * @example
 * html`<article innerHTML=${unsafeHtml(rendered.value)}></article>`;
 */
export function unsafeHtml(html: string): UnsafeHtml;

/** Where an element is, in pixels from the upper left corner of what is seen. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element that the app can speak to, in handlers and effects; where there is none, nothing happens. */
export class ElementRef {
  private constructor();
  /** Whether the element is in the page. */
  readonly exists: boolean;
  value: string;
  readonly checked: boolean;
  scrollTop: number;
  scrollLeft: number;
  readonly rect: Rect;
  focus(): void;
  blur(): void;
  click(): void;
  /** Selects the text of a control. */
  select(): void;
  scrollIntoView(): void;
  /** Of a `dialog`. */
  show(): void;
  showModal(): void;
  close(): void;
  /** Of `audio` and `video`. */
  play(): void;
  pause(): void;
  /** Of a `form`. */
  requestSubmit(): void;
  reset(): void;
}

/**
 * A reference for `ref=` of an element.
 *
 * @example
 * const field = useRef();
 * html`<input ref=${field} /><button onclick=${() => field.focus()}>edit</button>`;
 */
export function useRef(): ElementRef;

/** What `bind` gives: for a slot of `value=` or `checked=`. */
export interface Bound {
  readonly __bound: never;
}

/**
 * Ties a form control to a signal, both ways: texts and numbers in `value=` of an `input`, `textarea` or `select`, an array of
 * texts in `value=` of a `select multiple`, a boolean in `checked=`. In `checked=` of a radio button the signal holds the
 * value of the one that is on, of check boxes an array of those that are on. Where a control holds no number, the signal
 * gets `null` if it can, else `NaN`; an integer stays as it is.
 *
 * @example
 * html`<input value=${bind(name)} /><input type="radio" name="size" value="big" checked=${bind(size)} />`;
 */
export function bind<T extends string | number | boolean | null | string[]>(signal: Signal<T>): Bound;

/**
 * A value that a page depends on. Reading `value` in a template or a memo subscribes, writing it updates the page.
 *
 * @example
 * const count = useSignal<i32>(0);
 * count.value++;
 */
export interface Signal<T> {
  value: T;
  /** The value, without subscribing to it. */
  peek(): T;
}

/**
 * A value computed from signals, kept until one of them changes.
 *
 * @example
 * const total = useMemo(() => price.value * amount.value);
 * html`<p>${total.value}</p>`;
 */
export interface Memo<T> {
  readonly value: T;
  /** The value, without subscribing to it. */
  peek(): T;
}

/**
 * Data that arrives later.
 *
 * @example
 * const dog = useResource(() => GetDog("beagle"));
 * html`<p>${dog.or("loading …")}</p>`;
 */
export interface Resource<T> {
  /** The data. Suspends while it is pending, throws when it failed. */
  readonly value: T;
  /** The data, or `fallback` until it is there. */
  or(fallback: T): T;
  readonly state: "pending" | "ready" | "failed";
  /** Why it failed, else null. */
  readonly error: Error | null;
  /** Whether a fetch is under way, the first one or another. */
  readonly loading: boolean;
  /** Fetches again. A value stays until the new one comes. */
  restart(): void;
  /** Gives up the fetch that is under way: its task unwinds. What is there stays. */
  cancel(): void;
  /** Forgets the value: who reads it waits until the next one comes. */
  clear(): void;
}

/**
 * Data that is loaded, and loaded again.
 *
 * @example
 * const dogs = useLoader(() => ListDogs(page.value));
 */
export interface Loader<T> extends Resource<T> {}

/**
 * What became of an action, see `useAction`.
 *
 * @example
 * html`<p>${find.pending ? "…" : find.value}</p><button onclick=${() => find.reset()}>Forget</button>`;
 */
export interface ActionState<R> {
  /** What the last call that succeeded gave; null before. */
  readonly value: R | null;
  /** Why the last call failed; null where it did not. */
  readonly error: Error | null;
  /** Whether a call is under way. */
  readonly pending: boolean;
  /** Gives up the call that is under way: its task unwinds. */
  cancel(): void;
  /** As if it had never been called. */
  reset(): void;
}

/**
 * An action of no parameters.
 *
 * @example
 * const save = useAction(async () => Save(draft.value));
 * html`<button onclick=${() => save.call()}>Save</button>`;
 */
export interface Action0<R> extends ActionState<R> {
  /** Calls the function. A call that is under way is given up. The promise is there when this one is over. */
  call(): Promise<void>;
}

/**
 * The same of one parameter.
 *
 * @example
 * const find = useAction(async (name: string) => Find(name));
 */
export interface Action1<A, R, P extends unknown[] = [a: A]> extends ActionState<R> {
  call(...args: P): Promise<void>;
}

/**
 * The same of two parameters.
 *
 * @example
 * const move = useAction(async (x: i32, y: i32) => Move(x, y));
 */
export interface Action2<A, B, R, P extends unknown[] = [a: A, b: B]> extends ActionState<R> {
  call(...args: P): Promise<void>;
}

/**
 * The same of three parameters.
 *
 * @example
 * const mix = useAction(async (r: u8, g: u8, b: u8) => Mix(r, g, b));
 */
export interface Action3<A, B, C, R, P extends unknown[] = [a: A, b: B, c: C]> extends ActionState<R> {
  call(...args: P): Promise<void>;
}

/**
 * The same of four parameters.
 *
 * @example
 * const frame = useAction(async (x: i32, y: i32, w: i32, h: i32) => Frame(x, y, w, h));
 */
export interface Action4<A, B, C, D, R, P extends unknown[] = [a: A, b: B, c: C, d: D]> extends ActionState<R> {
  call(...args: P): Promise<void>;
}

/**
 * State of a component.
 *
 * @param same Whether a new value changes nothing; where nothing is said, `===`, and `NaN` is the same as itself.
 * @example
 * const name = useSignal("");
 * const at = useSignal({ x: 0, y: 0 }, (a, b) => a.x === b.x && a.y === b.y);
 */
export function useSignal<T>(initial: T, same?: (a: T, b: T) => boolean): Signal<T>;

/**
 * State with parts that change one by one. Its objects and lists are followed wherever they are read: an object property by
 * property, a list as a whole. Change them as you would without a store: `push`, `splice`, `sort`, `list[i] = x`, `todo.done = true`.
 * What is put into a store is a part of it from then on, and stays the object that it was.
 *
 * It holds objects of interfaces and object types, lists, and values; it belongs into a component.
 *
 * @example
 * interface State { user: { name: string }; todos: Todo[] }
 * const store = useStore<State>({ user: { name: "Ada" }, todos: [] });
 * store.user.name = "Grace";
 * store.todos.push({ id: 1, text: "write", done: false });
 * html`<ul>${each(store.todos, (todo) => todo.id, (todo) => html`<li class=${{ done: todo.done }}>${todo.text}</li>`)}</ul>`;
 */
export function useStore<T extends object>(initial: T): T;

/**
 * Listens to the window, from when the page shows the component, or what else is being made, until that goes. On the server it is nothing.
 *
 * @example
 * const width = useSignal(0);
 * useWindowEvent("resize", (event) => { width.value = event.innerWidth; });
 * useWindowEvent("scroll", (event) => { y.value = event.scrollY; }, { passive: true });
 */
export function useWindowEvent<K extends keyof OutsideEvents>(
  name: K,
  handler: (event: OutsideEvents[K]) => void,
  options?: ListenOptions,
): void;
export function useWindowEvent(name: string, handler: (event: Event) => void, options?: ListenOptions): void;

/**
 * The same of the document.
 *
 * @example
 * useDocumentEvent("keydown", (event) => { if (event.key === "Escape") open.value = false; });
 */
export function useDocumentEvent<K extends keyof OutsideEvents>(
  name: K,
  handler: (event: OutsideEvents[K]) => void,
  options?: ListenOptions,
): void;
export function useDocumentEvent(name: string, handler: (event: Event) => void, options?: ListenOptions): void;

/**
 * A value that follows from other signals.
 *
 * @param same Whether a new value changes nothing, as in `useSignal`.
 * @example
 * const total = useMemo(() => price.value * amount.value);
 */
export function useMemo<T>(compute: () => T, same?: (a: T, b: T) => boolean): Memo<T>;

/**
 * Runs once in the browser, when the page shows the component that calls it. Never on the server.
 *
 * @example
 * onMount(() => { console.log("here"); });
 */
export function onMount(run: () => void): void;

/**
 * Runs in the browser when the component goes, and in an effect before it runs again.
 *
 * @example
 * useEffect(() => {
 *   const timer = setInterval(() => { seconds.value++; }, 1000);
 *   onCleanup(() => { clearInterval(timer); });
 * });
 */
export function onCleanup(run: () => void): void;

/**
 * Names a value that a component can hand to all components inside it.
 *
 * @example
 * const Theme = createContext("light");
 */
export interface ContextKey<T> {
  readonly fallback: T;
}

/**
 * Makes such a name. `fallback` is the value where no component provides one.
 *
 * @example
 * const Theme = createContext("light");
 */
export function createContext<T>(fallback: T): ContextKey<T>;

/**
 * Hands a value to the components inside the one that calls it. Provide a signal, and they follow it.
 *
 * @example
 * provideContext(Theme, "dark");
 */
export function provideContext<T>(key: ContextKey<T>, value: T): void;

/**
 * The value that the nearest component around has provided.
 *
 * @example
 * const theme = useContext(Theme);
 */
export function useContext<T>(key: ContextKey<T>): T;

/**
 * Runs in the browser, at once and whenever a signal that it read has changed. Never on the server.
 *
 * @example
 * useEffect(() => { console.log(`count is ${count.value}`); });
 */
export function useEffect(run: () => void): void;

/**
 * Data fetched in the browser, after the page is there.
 *
 * @example
 * const late = useResource(GetServerData);
 */
export function useResource<T>(fetch: () => Promise<T>): Resource<T>;

/**
 * Data fetched on the server. It is part of the first page and travels in it: the browser does not fetch it again.
 *
 * @example
 * const data = useServerFuture(GetServerData);
 */
export function useServerFuture<T>(fetch: () => Promise<T>): Resource<T>;

/**
 * Data that the server loads for the first page, and the browser again when a signal that the function reads has changed, or
 * when it is told to. Only the first load suspends; later ones keep the value.
 *
 * @example
 * const dogs = useLoader(() => ListDogs(page.value));
 * html`<ul>${each(dogs.value, (dog) => dog.id, (dog) => html`<li>${dog.name}</li>`)}</ul>${dogs.loading && "…"}`;
 */
export function useLoader<T>(load: () => Promise<T>): Loader<T>;

/**
 * A value that the server computes and the browser takes over. It travels in the page.
 *
 * @example
 * const today = useServerCached(() => new Date().toISOString());
 */
export function useServerCached<T>(compute: () => T): T;

/** The action of a function with the parameters `P`, of which some may be left out. */
type ActionOf<P extends [a?: unknown, b?: unknown, c?: unknown, d?: unknown], R> = {
  0: Action0<R>;
  1: Action1<P[0], R, P>;
  2: Action2<P[0], P[1], R, P>;
  3: Action3<P[0], P[1], P[2], R, P>;
  4: Action4<P[0], P[1], P[2], P[3], R, P>;
}[Required<P>["length"]];

/**
 * Something asynchronous that happens when it is called, and what became of it. A new call gives up the one before. Errors
 * are in `error`, and go nowhere else. Up to four parameters; what is optional among them may be left out of `call`.
 *
 * @example
 * const find = useAction(async (name: string) => Find(name));
 * html`<input oninput=${(e: InputEvent) => find.call(e.value)} /><p>${find.pending ? "…" : find.value}</p>`;
 */
export function useAction<P extends [a?: unknown, b?: unknown, c?: unknown, d?: unknown], R>(
  run: (...args: P) => Promise<R>,
): ActionOf<P, R>;
export function useAction<R>(run: () => Promise<R>): Action0<R>;
export function useAction<A, R>(run: (a: A) => Promise<R>): Action1<A, R>;
export function useAction<A, B, R>(run: (a: A, b: B) => Promise<R>): Action2<A, B, R>;
export function useAction<A, B, C, R>(run: (a: A, b: B, c: C) => Promise<R>): Action3<A, B, C, R>;
export function useAction<A, B, C, D, R>(run: (a: A, b: B, c: C, d: D) => Promise<R>): Action4<A, B, C, D, R>;

/**
 * A server function: it runs on the server, and the browser calls it like any other function. Its body never reaches
 * the browser. It answers `POST /api/<name>` once `main` has registered it.
 *
 * @example
 * export const DoubleServer = server(async (n: i32): Promise<i32> => n * 2);
 */
export function server<A extends unknown[], R>(run: (...args: A) => Promise<R>): (...args: A) => Promise<R>;

/**
 * What stands around the calls of a server function.
 *
 * @example
 * export const Secret = get("/api/secret", { use: [auth] }, async (): Promise<string> => "42");
 */
export interface CallOptions {
  /** Middleware for this function, in order, inside of that for all requests. */
  use?: Middleware[];
  /** Whether pages of other sites may call it. They may not where nothing is said, unless it is a GET. */
  crossOrigin?: boolean;
  /** Largest request body, in bytes, instead of that of `launch`. 0: any. */
  bodyLimit?: number;
  /** Largest field or file of a form with files, in bytes, instead of that of `launch`. 0: any. */
  fieldLimit?: number;
}

/**
 * Where a server function lives: `POST <prefix>/<endpoint>`.
 *
 * @example
 * export const Save = server({ prefix: "/api/v2", endpoint: "save" }, async (text: string): Promise<void> => {});
 */
export interface ServerOptions extends CallOptions {
  /** `/api` where nothing is said. */
  prefix?: string;
  /** The function's name where nothing is said. */
  endpoint?: string;
}

/**
 * A server function at an address of its own choice.
 *
 * @example
 * export const Save = server({ endpoint: "save" }, async (text: string): Promise<void> => {});
 */
export function server<A extends unknown[], R>(
  options: ServerOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * A server function that answers GET at a route: `{id}` in its path and names behind `?` are parameters of the function
 * and there are no others: a GET has no body.
 *
 * @example
 * export const GetDog = get("/api/dogs/{id}?size", async (id: i32, size?: string): Promise<string> => `dog ${id}`);
 */
export function get<A extends unknown[], R>(route: string, run: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
export function get<A extends unknown[], R>(
  route: string,
  options: CallOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * A server function that answers POST at a route: `{id}` in its path and names behind `?` are parameters of the function
 * and all others come in the body.
 *
 * @example
 * export const AddDog = post("/api/dogs", async (name: string): Promise<i32> => dogs.push(name));
 */
export function post<A extends unknown[], R>(
  route: string,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;
export function post<A extends unknown[], R>(
  route: string,
  options: CallOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * A server function that answers PUT at a route: `{id}` in its path and names behind `?` are parameters of the function
 * and all others come in the body.
 *
 * @example
 * export const SetDog = put("/api/dogs/{id}", async (id: i32, name: string): Promise<void> => { dogs[id] = name; });
 */
export function put<A extends unknown[], R>(route: string, run: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
export function put<A extends unknown[], R>(
  route: string,
  options: CallOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * A server function that answers PATCH at a route: `{id}` in its path and names behind `?` are parameters of the function
 * and all others come in the body.
 *
 * @example
 * export const RenameDog = patch("/api/dogs/{id}", async (id: i32, name: string): Promise<void> => { dogs[id] = name; });
 */
export function patch<A extends unknown[], R>(
  route: string,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;
export function patch<A extends unknown[], R>(
  route: string,
  options: CallOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * A server function that answers DELETE at a route: `{id}` in its path and names behind `?` are parameters of the function
 * and all others come in the body.
 *
 * @example
 * export const RemoveDog = del("/api/dogs/{id}", async (id: i32): Promise<void> => { dogs.splice(id, 1); });
 */
export function del<A extends unknown[], R>(route: string, run: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
export function del<A extends unknown[], R>(
  route: string,
  options: CallOptions,
  run: (...args: A) => Promise<R>,
): (...args: A) => Promise<R>;

/**
 * Makes a server function reachable. Call it in `main`, once for each.
 *
 * @example
 * register(DoubleServer);
 */
export function register<A extends unknown[], R>(endpoint: (...args: A) => Promise<R>): void;

/**
 * Settings of an app.
 *
 * @example
 * launch(App, { bodyLimit: 100_000 });
 */
export interface LaunchOptions {
  /** Largest accepted request body, in bytes. 2 MiB where nothing is said. */
  bodyLimit?: i32;
  /** Largest accepted field or file of a form with files, in bytes. */
  fieldLimit?: i32;
}

/**
 * The state of a form whose `action` is a server function: whether it is being sent, what was wrong, what had been filled in.
 * It works without a script too: then the page comes back with it.
 *
 * @example
 * const login = useForm(Login);
 * html`<form action=${Login}><input name="user" value=${login.value("user")} /><p role="alert">${login.message}</p></form>`;
 */
export function useForm<A extends unknown[], R>(action: (...args: A) => Promise<R>): FormState;

/**
 * The app's root component. The last thing that `main` calls.
 *
 * @example
 * export function main(): void {
 *   register(DoubleServer);
 *   launch(App);
 * }
 */
export function launch(app: () => View, options?: LaunchOptions): void;

/**
 * Waits, without blocking anything else.
 *
 * @example
 * await sleep(1000);
 */
export function sleep(milliseconds: number): Promise<void>;

/**
 * A path of the app as browsers must write it: with the base path in front, where the app was built with one
 * (`minnow build --base /shop`). Without one it is `path` itself.
 *
 * @example
 * html`<a href=${withBase("/about")}>About</a>`;
 */
export function withBase(path: string): string;

/**
 * Several writes, one update of the page.
 *
 * @example
 * batch(() => { first.value = "Ada"; last.value = "Lovelace"; });
 */
export function batch(run: () => void): void;

/**
 * Reads signals without subscribing to them.
 *
 * @example
 * const start = untrack(() => count.value);
 */
export function untrack<T>(read: () => T): T;

/**
 * What went wrong with a call: "ServerError": the function failed, or said no; "Request": it was never reached, or somebody
 * else answered; "Args" and "MissingArg": the arguments are not right; "Deserialization": the answer cannot be read.
 *
 * @example
 * if (error.kind === "Request") problem.value = "You are offline.";
 */
export type ServerFnErrorKind =
  | "ServerError"
  | "Request"
  | "StreamError"
  | "Registration"
  | "UnsupportedRequestMethod"
  | "MiddlewareError"
  | "Deserialization"
  | "Serialization"
  | "Args"
  | "MissingArg"
  | "Response";

/**
 * What was in the way of a request.
 *
 * @example
 * if (error.request === "Timeout") problem.value = "This takes too long.";
 */
export type RequestProblem =
  | ""
  | "Builder"
  | "Serialization"
  | "Redirect"
  | "Status"
  | "Timeout"
  | "Request"
  | "Connect"
  | "Body"
  | "Decode";

/**
 * What a failed call of a server function throws. Errors that the function chose are `HttpError`s.
 *
 * @example
 * try { await DoubleServer(2); } catch (error) { problem.value = error.message; }
 */
export class ServerFnError extends Error {
  constructor(code: i32, message: string, kind?: ServerFnErrorKind, request?: RequestProblem);
  /** HTTP status of the answer; 0 when there was none. */
  readonly code: i32;
  readonly kind: ServerFnErrorKind;
  /** Of a "Request": what was in the way. */
  readonly request: RequestProblem;
  /** `code`, or, when there was no answer, a status that fits: 503, 504 for a time-out, 422 for what cannot be read. */
  readonly status: i32;
}

/**
 * Thrown in a server function, it answers with this HTTP status and message, and the caller catches it. So are the errors of
 * classes that extend it, with their public fields.
 *
 * @example
 * throw HttpError.notFound("No such dog");
 * class OutOfStock extends HttpError { constructor(readonly sku: string) { super(409, `${sku} is sold out`); } }
 */
export class HttpError extends ServerFnError {
  constructor(code: i32, message: string);
  /** 400. */
  static badRequest(message?: string): HttpError;
  /** 401. */
  static unauthorized(message?: string): HttpError;
  /** 402. */
  static paymentRequired(message?: string): HttpError;
  /** 403. */
  static forbidden(message?: string): HttpError;
  /** 404. */
  static notFound(message?: string): HttpError;
  /** 405. */
  static methodNotAllowed(message?: string): HttpError;
  /** 406. */
  static notAcceptable(message?: string): HttpError;
  /** 407. */
  static proxyAuthenticationRequired(message?: string): HttpError;
  /** 408. */
  static requestTimeout(message?: string): HttpError;
  /** 409. */
  static conflict(message?: string): HttpError;
  /** 410. */
  static gone(message?: string): HttpError;
  /** 411. */
  static lengthRequired(message?: string): HttpError;
  /** 412. */
  static preconditionFailed(message?: string): HttpError;
  /** 413. */
  static payloadTooLarge(message?: string): HttpError;
  /** 414. */
  static uriTooLong(message?: string): HttpError;
  /** 415. */
  static unsupportedMediaType(message?: string): HttpError;
  /** 416. */
  static rangeNotSatisfiable(message?: string): HttpError;
  /** 417. */
  static expectationFailed(message?: string): HttpError;
  /** 418. */
  static imATeapot(message?: string): HttpError;
  /** 421. */
  static misdirectedRequest(message?: string): HttpError;
  /** 422. */
  static unprocessableEntity(message?: string): HttpError;
  /** 423. */
  static locked(message?: string): HttpError;
  /** 424. */
  static failedDependency(message?: string): HttpError;
  /** 425. */
  static tooEarly(message?: string): HttpError;
  /** 426. */
  static upgradeRequired(message?: string): HttpError;
  /** 428. */
  static preconditionRequired(message?: string): HttpError;
  /** 429. */
  static tooManyRequests(message?: string): HttpError;
  /** 431. */
  static requestHeaderFieldsTooLarge(message?: string): HttpError;
  /** 451. */
  static unavailableForLegalReasons(message?: string): HttpError;
  /** 500. */
  static internalServerError(message?: string): HttpError;
  /** 501. */
  static notImplemented(message?: string): HttpError;
  /** 502. */
  static badGateway(message?: string): HttpError;
  /** 503. */
  static serviceUnavailable(message?: string): HttpError;
  /** 504. */
  static gatewayTimeout(message?: string): HttpError;
  /** 505. */
  static httpVersionNotSupported(message?: string): HttpError;
  /** 506. */
  static variantAlsoNegotiates(message?: string): HttpError;
  /** 507. */
  static insufficientStorage(message?: string): HttpError;
  /** 508. */
  static loopDetected(message?: string): HttpError;
  /** 511. */
  static networkAuthenticationRequired(message?: string): HttpError;
}

/**
 * An environment variable, read when the app runs. On the server only. Without a fallback a variable that is not set is an
 * error. On wasmtime the app needs `-Scli` for it, and `--env NAME=value`.
 *
 * @example
 * const url = env("DATABASE_URL");
 * const level = env("LOG_LEVEL", "info");
 */
export function env(name: string, fallback?: string): string;

/**
 * An environment variable whose name begins with `MINNOW_PUBLIC_`, read when the app is built: its value is a part of what
 * browsers get. Without a fallback it must be set then.
 *
 * @example
 * const version = publicEnv("MINNOW_PUBLIC_VERSION", "dev");
 */
export function publicEnv(name: string, fallback?: string): string;

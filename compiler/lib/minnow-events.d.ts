// Events, as handlers in templates take them.

/**
 * The event that a handler receives. What it says is asked of the browser when it is read, also behind an `await`, until
 * 256 later events have been handled.
 *
 * @example
 * html`<input oninput=${(event: Event) => { name.value = event.value; }} />`;
 */
export class Event {
  protected constructor();
  /** Its name, for example "click". */
  readonly type: string;
  /** The value of the form control that it comes from, else "". */
  readonly value: string;
  /** The same as a number; `NaN` where it is none. */
  readonly valueAsNumber: number;
  /** Whether the checkbox or radio button that it comes from is on. */
  readonly checked: boolean;
  /** The values that are chosen in the `select` that it comes from. */
  readonly values: string[];
  /** The files that are chosen in the control that it comes from. */
  readonly files: FileInfo[];
  /** The values of the form that it comes from. */
  readonly form: FormValues;
  /** The key of a keyboard event, for example "Enter", else "". */
  readonly key: string;
  /** The element that it comes from. */
  readonly target: EventTarget;
  /** The element whose handler runs. */
  readonly currentTarget: EventTarget;
  /** Milliseconds since the page began. */
  readonly timeStamp: number;
  readonly defaultPrevented: boolean;
  /** Keeps the browser from doing what it would do; before the first `await`. */
  preventDefault(): void;
  /** Keeps it from the elements around. */
  stopPropagation(): void;
  stopImmediatePropagation(): void;
}

/**
 * An element that an event speaks of.
 *
 * @example
 * html`<ul onclick=${(event: Event) => { chosen.value = event.target.data("id") ?? ""; }}>…</ul>`;
 */
export class EventTarget {
  private constructor();
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** In capitals: "BUTTON". */
  readonly tagName: string;
  readonly textContent: string;
  /** The attribute `data-name`; `data("userId")` is `data-user-id`. */
  data(name: string): string | null;
  getAttribute(name: string): string | null;
  /** Whether a selector of CSS fits it. */
  matches(selector: string): boolean;
}

/**
 * A file that a user has chosen, dropped or pasted.
 *
 * @example
 * html`<input type="file" onchange=${(event: Event) => { name.value = event.files[0].name; }} />`;
 */
export class FileInfo {
  private constructor();
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** For example "image/png". */
  readonly type: string;
}

/**
 * The values of a form's controls, by their names; a button is among them when it sent the form.
 *
 * @example
 * html`<form onsubmit=${(event: SubmitEvent) => { event.preventDefault(); send(event.form.get("name") ?? ""); }}>…</form>`;
 */
export class FormValues {
  private constructor();
  names(): string[];
  has(name: string): boolean;
  /** The first value of that name; of a file its name. */
  get(name: string): string | null;
  getAll(name: string): string[];
  files(name: string): FileInfo[];
}

/**
 * `onclick`, `onmousemove` and their like. Places are pixels of CSS.
 *
 * @example
 * html`<div onmousemove=${(event: MouseEvent) => { x.value = event.clientX; }}>…</div>`;
 */
export class MouseEvent extends Event {
  readonly clientX: number;
  readonly clientY: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly screenX: number;
  readonly screenY: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly movementX: number;
  readonly movementY: number;
  /** 0 the main button, 1 the wheel, 2 the other one. */
  readonly button: number;
  /** All that are down: 1 the main one, 2 the other one, 4 the wheel, added up. */
  readonly buttons: number;
  /** How often it was clicked. */
  readonly detail: number;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly relatedTarget: EventTarget | null;
}

/**
 * `onpointerdown` and its like.
 *
 * @example
 * html`<canvas onpointermove=${(event: PointerEvent) => { width.value = event.pressure; }}></canvas>`;
 */
export class PointerEvent extends MouseEvent {
  readonly pointerId: number;
  /** "mouse", "pen" or "touch". */
  readonly pointerType: string;
  readonly isPrimary: boolean;
  readonly pressure: number;
  readonly width: number;
  readonly height: number;
}

/**
 * `onwheel`.
 *
 * @example
 * html`<div onwheel:passive=${(event: WheelEvent) => { zoom.value += event.deltaY; }}>…</div>`;
 */
export class WheelEvent extends MouseEvent {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
}

/**
 * What is dragged or pasted; it can be read before the first `await`.
 *
 * @example
 * html`<div ondrop=${(event: DragEvent) => { text.value = event.dataTransfer.getData("text/plain"); }}>…</div>`;
 */
export class DataTransfer {
  private constructor();
  readonly types: string[];
  readonly files: FileInfo[];
  getData(type: string): string;
  setData(type: string, data: string): void;
}

/**
 * `ondragstart`, `ondrop` and their like.
 *
 * @example
 * html`<p draggable="true" ondragstart=${(event: DragEvent) => { event.dataTransfer.setData("text/plain", id); }}>…</p>`;
 */
export class DragEvent extends MouseEvent {
  readonly dataTransfer: DataTransfer;
}

/** A finger. */
export class Touch {
  private constructor();
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * `ontouchstart` and its like.
 *
 * @example
 * html`<div ontouchmove:passive=${(event: TouchEvent) => { x.value = event.touches[0].clientX; }}>…</div>`;
 */
export class TouchEvent extends Event {
  readonly touches: Touch[];
  readonly changedTouches: Touch[];
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * `onkeydown`, `onkeyup`.
 *
 * @example
 * html`<input onkeydown=${(event: KeyboardEvent) => { if (event.key === "Enter" && !event.isComposing) send(); }} />`;
 */
export class KeyboardEvent extends Event {
  /** The key's place on the keyboard, for example "KeyA". */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Whether the key is held down. */
  readonly repeat: boolean;
  /** Whether it goes into a text that is still being composed. */
  readonly isComposing: boolean;
  readonly location: number;
}

/**
 * `oninput`, `onbeforeinput`.
 *
 * @example
 * html`<input oninput=${(event: InputEvent) => { last.value = event.data ?? ""; }} />`;
 */
export class InputEvent extends Event {
  /** What was typed. */
  readonly data: string | null;
  /** For example "insertText". */
  readonly inputType: string;
  readonly isComposing: boolean;
}

/** `oncompositionstart` and its like. */
export class CompositionEvent extends Event {
  readonly data: string;
}

/** `onfocus`, `onblur`, `onfocusin`, `onfocusout`. */
export class FocusEvent extends Event {
  /** Where the focus comes from or goes to. */
  readonly relatedTarget: EventTarget | null;
}

/** `oncopy`, `oncut`, `onpaste`. */
export class ClipboardEvent extends Event {
  readonly clipboardData: DataTransfer;
}

/** `onsubmit`. */
export class SubmitEvent extends Event {
  /** The button that sent the form. */
  readonly submitter: EventTarget | null;
}

/** `ontoggle`, `onbeforetoggle`. */
export class ToggleEvent extends Event {
  /** "open" or "closed". */
  readonly newState: string;
  readonly oldState: string;
}

/** `onanimationend` and its like. */
export class AnimationEvent extends Event {
  readonly animationName: string;
  readonly elapsedTime: number;
}

/** `ontransitionend` and its like. */
export class TransitionEvent extends Event {
  readonly propertyName: string;
  readonly elapsedTime: number;
}

/** `resize`, `scroll` and their like, of the window. */
export class WindowEvent extends Event {
  /** How large the window is, in pixels. */
  readonly innerWidth: number;
  readonly innerHeight: number;
  /** How far the page is scrolled. */
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Events of the window and the document by their names. */
export interface OutsideEvents {
  click: MouseEvent;
  dblclick: MouseEvent;
  contextmenu: MouseEvent;
  mousedown: MouseEvent;
  mouseup: MouseEvent;
  mousemove: MouseEvent;
  pointerdown: PointerEvent;
  pointerup: PointerEvent;
  pointermove: PointerEvent;
  pointercancel: PointerEvent;
  wheel: WheelEvent;
  touchstart: TouchEvent;
  touchmove: TouchEvent;
  touchend: TouchEvent;
  touchcancel: TouchEvent;
  keydown: KeyboardEvent;
  keyup: KeyboardEvent;
  focusin: FocusEvent;
  focusout: FocusEvent;
  copy: ClipboardEvent;
  cut: ClipboardEvent;
  paste: ClipboardEvent;
  dragover: DragEvent;
  drop: DragEvent;
  resize: WindowEvent;
  scroll: WindowEvent;
  scrollend: WindowEvent;
  online: WindowEvent;
  offline: WindowEvent;
  pageshow: WindowEvent;
  pagehide: WindowEvent;
}

/** How to listen. */
export interface ListenOptions {
  /** The handler never calls `preventDefault()`, so that scrolling need not wait for it. */
  passive?: boolean;
  /** Before the elements inside. */
  capture?: boolean;
  /** For the first event only. */
  once?: boolean;
}

/**
 * An event of a custom element.
 *
 * @example
 * html`<user-list onuser-picked=${(event: CustomEvent<{ id: i32 }>) => { const { id } = event.detail; pick(id); }}></user-list>`;
 */
export class CustomEvent<T = string> extends Event {
  /** What it carries. As a text it is a text or number as it is, or JSON; as anything else it is read as `JSON.parse` does, each time. */
  readonly detail: T;
}

// Events. Nothing of one crosses the border until it is asked for. In a path, `e` is the event, `t` its target, `h` the
// element whose handler runs, `c` the form control that it is about, `f` the values of its form, `k`
// their names, `s` what is chosen in a `select`, `d` the detail (client/event-parts.ts).

import { boolAt, callAt, callWith, numberAt, textAt, textOrNullAt } from "./bridge";

/** The event that a handler receives. */
export class Event {
  constructor(public id: i32) {}

  get type(): string {
    return textAt(this.id, "e\ntype");
  }

  get value(): string {
    return textAt(this.id, "c\nvalue");
  }

  get valueAsNumber(): f64 {
    return numberAt(this.id, "c\nvalueAsNumber");
  }

  get checked(): bool {
    return boolAt(this.id, "c\nchecked");
  }

  get key(): string {
    return textAt(this.id, "e\nkey");
  }

  get values(): string[] {
    return textsAt(this.id, "s");
  }

  get files(): FileInfo[] {
    return filesAt(this.id, "c\nfiles");
  }

  get form(): FormValues {
    return new FormValues(this.id);
  }

  get target(): EventTarget {
    return new EventTarget(this.id, "t");
  }

  get currentTarget(): EventTarget {
    return new EventTarget(this.id, "h");
  }

  get timeStamp(): f64 {
    return numberAt(this.id, "e\ntimeStamp");
  }

  get defaultPrevented(): bool {
    return boolAt(this.id, "e\ndefaultPrevented");
  }

  preventDefault(): void {
    callAt(this.id, "e\npreventDefault");
  }

  stopPropagation(): void {
    callAt(this.id, "e\nstopPropagation");
  }

  stopImmediatePropagation(): void {
    callAt(this.id, "e\nstopImmediatePropagation");
  }
}

/** An element that an event speaks of. */
export class EventTarget {
  constructor(
    private event: i32,
    private root: string,
  ) {}

  get id(): string {
    return textAt(this.event, this.root + "\nid");
  }

  get name(): string {
    return textAt(this.event, this.root + "\nname");
  }

  get value(): string {
    return textAt(this.event, this.root + "\nvalue");
  }

  get checked(): bool {
    return boolAt(this.event, this.root + "\nchecked");
  }

  get tagName(): string {
    return textAt(this.event, this.root + "\ntagName");
  }

  get textContent(): string {
    return textAt(this.event, this.root + "\ntextContent");
  }

  data(name: string): string | null {
    return textOrNullAt(this.event, this.root + "\ndataset\n" + name);
  }

  getAttribute(name: string): string | null {
    return callWith(this.event, this.root + "\ngetAttribute", name);
  }

  matches(selector: string): bool {
    return callWith(this.event, this.root + "\nmatches", selector) !== null;
  }
}

/** A file that a user chose, as far as it is known without reading it. */
export class FileInfo {
  constructor(
    public name: string,
    public size: f64,
    public type: string,
    /** Where it is: the event, and the way to it. */
    public object: i32,
    public path: string,
  ) {}
}

/** The values of a form's controls. */
export class FormValues {
  constructor(private event: i32) {}

  names(): string[] {
    return textsAt(this.event, "k");
  }

  has(name: string): bool {
    return numberAt(this.event, "f\n" + name + "\nlength") > 0;
  }

  get(name: string): string | null {
    return textOrNullAt(this.event, "f\n" + name + "\n0");
  }

  getAll(name: string): string[] {
    return textsAt(this.event, "f\n" + name);
  }

  files(name: string): FileInfo[] {
    return filesAt(this.event, "f\n" + name);
  }
}

class ModifiedEvent extends Event {
  get altKey(): bool {
    return boolAt(this.id, "e\naltKey");
  }
  get ctrlKey(): bool {
    return boolAt(this.id, "e\nctrlKey");
  }
  get metaKey(): bool {
    return boolAt(this.id, "e\nmetaKey");
  }
  get shiftKey(): bool {
    return boolAt(this.id, "e\nshiftKey");
  }
}

export class MouseEvent extends ModifiedEvent {
  get clientX(): f64 {
    return numberAt(this.id, "e\nclientX");
  }
  get clientY(): f64 {
    return numberAt(this.id, "e\nclientY");
  }
  get pageX(): f64 {
    return numberAt(this.id, "e\npageX");
  }
  get pageY(): f64 {
    return numberAt(this.id, "e\npageY");
  }
  get screenX(): f64 {
    return numberAt(this.id, "e\nscreenX");
  }
  get screenY(): f64 {
    return numberAt(this.id, "e\nscreenY");
  }
  get offsetX(): f64 {
    return numberAt(this.id, "e\noffsetX");
  }
  get offsetY(): f64 {
    return numberAt(this.id, "e\noffsetY");
  }
  get movementX(): f64 {
    return numberAt(this.id, "e\nmovementX");
  }
  get movementY(): f64 {
    return numberAt(this.id, "e\nmovementY");
  }
  get button(): f64 {
    return numberAt(this.id, "e\nbutton");
  }
  get buttons(): f64 {
    return numberAt(this.id, "e\nbuttons");
  }
  get detail(): f64 {
    return numberAt(this.id, "e\ndetail");
  }
  get relatedTarget(): EventTarget | null {
    return numberAt(this.id, "e\nrelatedTarget\nnodeType") == 1 ? new EventTarget(this.id, "e\nrelatedTarget") : null;
  }
}

export class PointerEvent extends MouseEvent {
  get pointerId(): f64 {
    return numberAt(this.id, "e\npointerId");
  }
  get pointerType(): string {
    return textAt(this.id, "e\npointerType");
  }
  get isPrimary(): bool {
    return boolAt(this.id, "e\nisPrimary");
  }
  get pressure(): f64 {
    return numberAt(this.id, "e\npressure");
  }
  get width(): f64 {
    return numberAt(this.id, "e\nwidth");
  }
  get height(): f64 {
    return numberAt(this.id, "e\nheight");
  }
}

export class WheelEvent extends MouseEvent {
  get deltaX(): f64 {
    return numberAt(this.id, "e\ndeltaX");
  }
  get deltaY(): f64 {
    return numberAt(this.id, "e\ndeltaY");
  }
  get deltaMode(): f64 {
    return numberAt(this.id, "e\ndeltaMode");
  }
}

/** What is dragged or pasted; good while its handler runs, before the first `await`. */
export class DataTransfer {
  constructor(
    private event: i32,
    private root: string,
  ) {}

  getData(type: string): string {
    const data = callWith(this.event, this.root + "\ngetData", type);
    return data === null ? "" : data;
  }

  /** The method takes two texts; the path carries the first one. */
  setData(type: string, data: string): void {
    callWith(this.event, this.root + "\nsetData\n(" + type, data);
  }

  get types(): string[] {
    return textsAt(this.event, this.root + "\ntypes");
  }

  get files(): FileInfo[] {
    return filesAt(this.event, this.root + "\nfiles");
  }
}

export class DragEvent extends MouseEvent {
  get dataTransfer(): DataTransfer {
    return new DataTransfer(this.id, "e\ndataTransfer");
  }
}

export class Touch {
  constructor(
    public identifier: f64,
    public clientX: f64,
    public clientY: f64,
  ) {}
}

export class TouchEvent extends ModifiedEvent {
  get touches(): Touch[] {
    return touchesAt(this.id, "e\ntouches");
  }
  get changedTouches(): Touch[] {
    return touchesAt(this.id, "e\nchangedTouches");
  }
}

export class KeyboardEvent extends ModifiedEvent {
  get code(): string {
    return textAt(this.id, "e\ncode");
  }
  get repeat(): bool {
    return boolAt(this.id, "e\nrepeat");
  }
  get isComposing(): bool {
    return boolAt(this.id, "e\nisComposing");
  }
  get location(): f64 {
    return numberAt(this.id, "e\nlocation");
  }
}

export class InputEvent extends Event {
  get data(): string | null {
    return textOrNullAt(this.id, "e\ndata");
  }
  get inputType(): string {
    return textAt(this.id, "e\ninputType");
  }
  get isComposing(): bool {
    return boolAt(this.id, "e\nisComposing");
  }
}

export class CompositionEvent extends Event {
  get data(): string {
    return textAt(this.id, "e\ndata");
  }
}

export class FocusEvent extends Event {
  get relatedTarget(): EventTarget | null {
    return numberAt(this.id, "e\nrelatedTarget\nnodeType") == 1 ? new EventTarget(this.id, "e\nrelatedTarget") : null;
  }
}

export class ClipboardEvent extends Event {
  get clipboardData(): DataTransfer {
    return new DataTransfer(this.id, "e\nclipboardData");
  }
}

export class SubmitEvent extends Event {
  get submitter(): EventTarget | null {
    return numberAt(this.id, "e\nsubmitter\nnodeType") == 1 ? new EventTarget(this.id, "e\nsubmitter") : null;
  }
}

export class ToggleEvent extends Event {
  get newState(): string {
    return textAt(this.id, "e\nnewState");
  }
  get oldState(): string {
    return textAt(this.id, "e\noldState");
  }
}

export class AnimationEvent extends Event {
  get animationName(): string {
    return textAt(this.id, "e\nanimationName");
  }
  get elapsedTime(): f64 {
    return numberAt(this.id, "e\nelapsedTime");
  }
}

export class TransitionEvent extends Event {
  get propertyName(): string {
    return textAt(this.id, "e\npropertyName");
  }
  get elapsedTime(): f64 {
    return numberAt(this.id, "e\nelapsedTime");
  }
}

/** An event of a custom element. */
export class WindowEvent extends Event {
  get innerWidth(): f64 {
    return numberAt(this.id, "w\ninnerWidth");
  }
  get innerHeight(): f64 {
    return numberAt(this.id, "w\ninnerHeight");
  }
  get scrollX(): f64 {
    return numberAt(this.id, "w\nscrollX");
  }
  get scrollY(): f64 {
    return numberAt(this.id, "w\nscrollY");
  }
}

export class CustomEvent extends Event {
  get detail(): string {
    return textAt(this.id, "d");
  }
}

function textsAt(object: i32, path: string): string[] {
  const count = <i32>numberAt(object, path + "\nlength");
  const texts = new Array<string>(count);
  for (let i = 0; i < count; i++) texts[i] = textAt(object, path + "\n" + i.toString());
  return texts;
}

function filesAt(object: i32, path: string): FileInfo[] {
  const count = <i32>numberAt(object, path + "\nlength");
  const files = new Array<FileInfo>();
  for (let i = 0; i < count; i++) {
    const file = path + "\n" + i.toString();
    // A form's field that is no file has no size.
    const size = textOrNullAt(object, file + "\nsize");
    if (size === null) continue;
    files.push(new FileInfo(textAt(object, file + "\nname"), numberAt(object, file + "\nsize"), textAt(object, file + "\ntype"), object, file));
  }
  return files;
}

function touchesAt(object: i32, path: string): Touch[] {
  const count = <i32>numberAt(object, path + "\nlength");
  const touches = new Array<Touch>(count);
  for (let i = 0; i < count; i++) {
    const touch = path + "\n" + i.toString() + "\n";
    touches[i] = new Touch(
      numberAt(object, touch + "identifier"),
      numberAt(object, touch + "clientX"),
      numberAt(object, touch + "clientY"),
    );
  }
  return touches;
}

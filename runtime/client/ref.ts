// `ref=${el}`: an element that the app can speak to. What it is asked for crosses the border at once.

import { assignAt, boolAt, callAt, numberAt, textAt } from "./bridge";
import { Effect } from "./effect";
import { currentScope } from "./scope";

/** Where an element is, in pixels from the upper left corner of what is seen. */
export class Rect {
  constructor(
    public x: f64,
    public y: f64,
    public width: f64,
    public height: f64,
  ) {}
}

export class ElementRef {
  /** Its node; 0 while there is none. */
  node: i32 = 0;

  get exists(): bool {
    return this.node > 0 && boolAt(this.node, "isConnected");
  }

  get value(): string {
    return this.node > 0 ? textAt(this.node, "value") : "";
  }

  set value(text: string) {
    if (this.node > 0) assignAt(this.node, "value", text);
  }

  get checked(): bool {
    return this.node > 0 && boolAt(this.node, "checked");
  }

  get scrollTop(): f64 {
    return this.number("scrollTop");
  }

  set scrollTop(pixels: f64) {
    if (this.node > 0) assignAt(this.node, "scrollTop", pixels.toString());
  }

  get scrollLeft(): f64 {
    return this.number("scrollLeft");
  }

  set scrollLeft(pixels: f64) {
    if (this.node > 0) assignAt(this.node, "scrollLeft", pixels.toString());
  }

  get rect(): Rect {
    return new Rect(this.number("@\nx"), this.number("@\ny"), this.number("@\nwidth"), this.number("@\nheight"));
  }

  focus(): void {
    this.call("focus");
  }

  blur(): void {
    this.call("blur");
  }

  click(): void {
    this.call("click");
  }

  select(): void {
    this.call("select");
  }

  scrollIntoView(): void {
    this.call("scrollIntoView");
  }

  show(): void {
    this.call("show");
  }

  showModal(): void {
    this.call("showModal");
  }

  close(): void {
    this.call("close");
  }

  play(): void {
    this.call("play");
  }

  pause(): void {
    this.call("pause");
  }

  requestSubmit(): void {
    this.call("requestSubmit");
  }

  reset(): void {
    this.call("reset");
  }

  private number(path: string): f64 {
    return this.node > 0 ? numberAt(this.node, path) : 0;
  }

  private call(method: string): void {
    if (this.node > 0) callAt(this.node, method);
  }
}

export function useRef(): ElementRef {
  return new ElementRef();
}

/** Is owned like an effect; when the element goes, its node's number may become another one's. */
class RefSlot extends Effect {
  constructor(
    private ref: ElementRef,
    private node: i32,
  ) {
    super(0);
  }

  stop(): void {
    if (this.ref.node == this.node) this.ref.node = 0;
  }
}

export function slotRef(node: i32, ref: ElementRef): void {
  ref.node = node;
  currentScope.own(new RefSlot(ref, node));
}

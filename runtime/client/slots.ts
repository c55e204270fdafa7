// Slots of a template in the browser: each is an effect that writes operations when what it read has changed.

import { Fn0, Fn1 } from "../core/fn";
import { Effect } from "./effect";
import { Event } from "./event";
import { Handler } from "./handlers";
import { instantiate } from "./nodes";
import { opAttribute, opInt, opListen, opNoAttribute, opNumber, opText } from "./ops";
import { currentScope } from "./scope";

/** An instance of template `index` with `nodes` dynamic nodes; the id of the first. */
export function tpl(index: i32, nodes: i32): i32 {
  const base = instantiate(index, nodes);
  currentScope.ownNodes(base, nodes);
  return base;
}

class TextSlot extends Effect {
  private last: string | null = null;

  constructor(
    private node: i32,
    private read: Fn0<string>,
  ) {
    super(((slot: TextSlot): void => slot.write()).index);
  }

  private write(): void {
    const text = this.read.call();
    if (this.last == text) return;
    this.last = text;
    opText(this.node, text);
  }
}

/** A property of an element, as JSON: `null` where there is nothing. */
class PropertySlot extends Effect {
  private last: string | null = null;

  constructor(
    private node: i32,
    private name: i32,
    private read: Fn0<string | null>,
  ) {
    super(((slot: PropertySlot): void => slot.write()).index);
  }

  private write(): void {
    const read = this.read.call();
    const json = read !== null ? read : "null";
    if (this.last == json) return;
    this.last = json;
    opAttribute(this.node, this.name, json);
  }
}

/** Property slot: `.items=${…}`. */
export function slotProperty(node: i32, name: i32, read: Fn0<string | null>): void {
  new PropertySlot(node, name, read).start();
}

class IntSlot extends Effect {
  private last: i32 = 0;
  private written: bool = false;

  constructor(
    private node: i32,
    private read: Fn0<i32>,
  ) {
    super(((slot: IntSlot): void => slot.write()).index);
  }

  private write(): void {
    const value = this.read.call();
    if (this.written && this.last == value) return;
    this.written = true;
    this.last = value;
    opInt(this.node, value);
  }
}

class NumberSlot extends Effect {
  /** Bits, so that NaN is itself. */
  private last: i64 = 0;
  private written: bool = false;

  constructor(
    private node: i32,
    private read: Fn0<f64>,
  ) {
    super(((slot: NumberSlot): void => slot.write()).index);
  }

  private write(): void {
    const value = this.read.call();
    if (this.written && this.last == reinterpret<i64>(value)) return;
    this.written = true;
    this.last = reinterpret<i64>(value);
    opNumber(this.node, value);
  }
}

class AttributeSlot extends Effect {
  private last: string | null = null;
  private written: bool = false;

  constructor(
    private node: i32,
    private name: i32,
    private read: Fn0<string | null>,
  ) {
    super(((slot: AttributeSlot): void => slot.write()).index);
  }

  private write(): void {
    const value = this.read.call();
    // None is also said the first time: what the server wrote may be there.
    if (this.written && this.last == value) return;
    this.written = true;
    this.last = value;
    if (value === null) opNoAttribute(this.node, this.name);
    else opAttribute(this.node, this.name, value);
  }
}

class FlagSlot extends Effect {
  private last: i32 = -1;

  constructor(
    private node: i32,
    private name: i32,
    private read: Fn0<bool>,
  ) {
    super(((slot: FlagSlot): void => slot.write()).index);
  }

  private write(): void {
    const value = <i32>this.read.call();
    if (value == this.last) return;
    this.last = value;
    if (value) opAttribute(this.node, this.name, "");
    else opNoAttribute(this.node, this.name);
  }
}

/** Text slot. */
export function slotText(node: i32, read: Fn0<string>): void {
  new TextSlot(node, read).start();
}

/** Text slot that holds a number. */
export function slotInt(node: i32, read: Fn0<i32>): void {
  new IntSlot(node, read).start();
}

export function slotNumber(node: i32, read: Fn0<f64>): void {
  new NumberSlot(node, read).start();
}

/** Attribute slot; null removes the attribute. */
export function slotAttr(node: i32, name: i32, read: Fn0<string | null>): void {
  new AttributeSlot(node, name, read).start();
}

/** Boolean attribute slot. */
export function slotBool(node: i32, name: i32, read: Fn0<bool>): void {
  new FlagSlot(node, name, read).start();
}

/** Event slot. */
export function slotEvent(node: i32, name: i32, handler: Fn1<Event, void>): void {
  const made = new Handler(handler);
  currentScope.ownHandler(made);
  opListen(node, name, made.id);
}

/** An event slot whose handler follows signals. */
class HandlerSlot extends Effect {
  constructor(
    private handler: Handler,
    private read: Fn0<Fn1<Event, void> | null>,
  ) {
    super(((slot: HandlerSlot): void => slot.follow()).index);
  }

  private follow(): void {
    this.handler.fn = this.read.call();
  }
}

export function slotHandler(node: i32, name: i32, read: Fn0<Fn1<Event, void> | null>): void {
  const made = new Handler(null);
  currentScope.ownHandler(made);
  opListen(node, name, made.id);
  new HandlerSlot(made, read).start();
}

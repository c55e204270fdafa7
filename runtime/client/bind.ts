// `value=${bind(signal)}`: what a user does to a control goes into a signal. How the control shows the signal is an
// attribute slot like any other.

import { Box } from "../core/box";
import { Fn1 } from "../core/fn";
import { stringToNumber } from "../core/numeric/parse";
import { Event } from "./event";
import { Signal } from "./signal";
import { slotEvent } from "./slots";

class TextBinding extends Fn1<Event, void> {
  constructor(public signal: Signal<string>) {
    super(((binding: TextBinding, event: Event): void => {
      binding.signal.value = event.value;
    }).index);
  }
}

export function bindText(node: i32, name: i32, signal: Signal<string>): void {
  slotEvent(node, name, new TextBinding(signal));
}

class NumberBinding<T> extends Fn1<Event, void> {
  constructor(public signal: Signal<T>) {
    super(((binding: NumberBinding<T>, event: Event): void => {
      const text = event.value;
      const value = text.length > 0 ? stringToNumber(text) : NaN;
      // An integer cannot say that there is none, so it stays.
      if (isFloat<T>() || !isNaN(value)) binding.signal.value = <T>value;
    }).index);
  }
}

export function bindNumber<T>(node: i32, name: i32, signal: Signal<T>): void {
  slotEvent(node, name, new NumberBinding<T>(signal));
}

/** Null where a control holds no number. */
class OptionalBinding<T> extends Fn1<Event, void> {
  constructor(public signal: Signal<Box<T> | null>) {
    super(((binding: OptionalBinding<T>, event: Event): void => {
      const text = event.value;
      const value = text.length > 0 ? stringToNumber(text) : NaN;
      const before = binding.signal.peek();
      if (isNaN(value)) binding.signal.value = null;
      else if (before === null || before.value != <T>value) binding.signal.value = new Box<T>(<T>value);
    }).index);
  }
}

export function bindOptional<T>(node: i32, name: i32, signal: Signal<Box<T> | null>): void {
  slotEvent(node, name, new OptionalBinding<T>(signal));
}

class FlagBinding extends Fn1<Event, void> {
  constructor(public signal: Signal<bool>) {
    super(((binding: FlagBinding, event: Event): void => {
      binding.signal.value = event.checked;
    }).index);
  }
}

export function bindFlag(node: i32, name: i32, signal: Signal<bool>): void {
  slotEvent(node, name, new FlagBinding(signal));
}

/** A radio button: the signal holds the value of the one that is on. */
class ChoiceBinding extends Fn1<Event, void> {
  constructor(public signal: Signal<string>) {
    super(((binding: ChoiceBinding, event: Event): void => {
      if (event.checked) binding.signal.value = event.value;
    }).index);
  }
}

export function bindChoice(node: i32, name: i32, signal: Signal<string>): void {
  slotEvent(node, name, new ChoiceBinding(signal));
}

/** A `select multiple`. */
class ListBinding extends Fn1<Event, void> {
  constructor(public signal: Signal<string[]>) {
    super(((binding: ListBinding, event: Event): void => {
      binding.signal.value = event.values;
    }).index);
  }
}

export function bindList(node: i32, name: i32, signal: Signal<string[]>): void {
  slotEvent(node, name, new ListBinding(signal));
}

/** A check box of several: the signal holds the values of those that are on. */
class MemberBinding extends Fn1<Event, void> {
  constructor(public signal: Signal<string[]>) {
    super(((binding: MemberBinding, event: Event): void => {
      const value = event.value;
      const before = binding.signal.peek();
      const on = event.checked;
      if (before.includes(value) == on) return;
      const after = new Array<string>();
      for (let i = 0; i < before.length; i++) {
        if (before[i] != value) after.push(before[i]);
      }
      if (on) after.push(value);
      binding.signal.value = after;
    }).index);
  }
}

export function bindMember(node: i32, name: i32, signal: Signal<string[]>): void {
  slotEvent(node, name, new MemberBinding(signal));
}

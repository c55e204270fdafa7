// Listeners of the window and the document. They listen from when the page shows what is being made until it goes.

import { Fn0, Fn1 } from "../core/fn";
import { Effect, UserEffect, runLater } from "./effect";
import { Event } from "./event";
import { Handler } from "./handlers";
import { opForget, opOutside } from "./ops";
import { currentScope } from "./scope";

class Listener extends Effect {
  private listens: bool = false;

  constructor(
    private target: i32,
    private name: string,
    private handler: Handler,
  ) {
    super(0);
  }

  listen(): void {
    this.listens = true;
    opOutside(this.target, this.handler.id, this.name);
  }

  stop(): void {
    if (this.listens) opForget(this.handler.id);
    this.listens = false;
  }
}

class Begin extends Fn0<void> {
  constructor(public listener: Listener) {
    super(((begin: Begin): void => begin.listener.listen()).index);
  }
}

/** Calls `handler` with events of the window (0) or the document (1); behind the name it may say how to listen. */
export function listenOn(target: i32, name: string, handler: Fn1<Event, void>): void {
  const made = new Handler(handler);
  currentScope.ownHandler(made);
  const listener = new Listener(target, name, made);
  currentScope.own(listener);
  runLater(new UserEffect(new Begin(listener), true));
}

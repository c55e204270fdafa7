// What happens when a part of the page comes and goes.

import { uncaught } from "../core/context";
import { __caughtAny } from "../core/error";
import { Fn0 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { Effect, UserEffect, runLater } from "./effect";
import { setActive } from "./graph";
import { currentScope } from "./scope";

/** Runs `run` once, when the page shows what is being made. */
export function onMount(run: Fn0<void>): void {
  runLater(new UserEffect(run, true));
}

/** Runs `run` when what is being made goes: a component, the content of a slot, a row, an effect's run. */
export function onCleanup(run: Fn0<void>): void {
  currentScope.own(new Cleanup(run));
}

/** Is owned like an effect, and never runs as one. */
export class Cleanup extends Effect {
  constructor(private fn: Fn0<void>) {
    super(0);
  }

  stop(): void {
    const active = setActive(null);
    if (__try()) {
      this.fn.call();
    } else {
      uncaught("Uncaught ", __caughtAny(), this.scope.place.context);
    }
    setActive(active);
  }
}

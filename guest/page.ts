// The app's page: rendered at once, or as soon as the data that it needs has settled.

import { currentContext } from "../runtime/core/context";
import { Task, TaskBase, await_ } from "../runtime/core/task";
import { renderPage } from "../runtime/server";
import { beginAnswer, pageHeader, takeBody } from "./answer";

/** Renders the page; false where data is pending. */
export function answerPage(): bool {
  if (!renderPage()) return false;
  beginAnswer(200);
  pageHeader();
  takeBody();
  return true;
}

/** Waits for all data of an incomplete page and renders it again, until it is complete. */
export class PageTask extends Task<i32> {
  constructor() {
    super(stepPage.index);
    // Its failure becomes the answer.
    this.observed = true;
  }
}

function stepPage(task: PageTask): void {
  for (;;) {
    const pending = firstPending();
    if (pending !== null) {
      await_(task, pending);
      return;
    }
    if (answerPage()) break;
  }
  task.resolve(0);
}

function firstPending(): TaskBase | null {
  const futures = currentContext.futures.values();
  for (let i = 0; i < futures.length; i++) {
    if (!futures[i].settled) return futures[i];
  }
  return null;
}

// Pages that say what went wrong. Of errors that nobody threw on purpose, release builds say no more than the status does.

import { i32ToString } from "../runtime/core/number";
import { escaped, truncate, unescaped } from "../runtime/core/utf8/bytes";
import { beginAnswer, pageHeader, takeBody } from "./answer";

/** Answers with a page that shows the status and, below it, `detail` line by line. */
export function answerErrorPage(status: i32, detail: string): void {
  answerPageOf(status, reason(status), detail);
}

/** The same with words of the app's own. */
export function answerPageOf(status: i32, words: string, detail: string): void {
  const title = i32ToString(status) + " " + words;
  beginAnswer(status);
  pageHeader();
  truncate(0);
  unescaped('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>');
  escaped(title);
  unescaped("</title></head><body><h1>");
  escaped(title);
  unescaped("</h1>");
  if (detail.length) {
    unescaped("<pre>");
    escaped(detail);
    unescaped("</pre>");
  }
  unescaped("</body></html>");
  takeBody();
}

function reason(status: i32): string {
  switch (status) {
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 416:
      return "Range Not Satisfiable";
    default:
      return "Internal Server Error";
  }
}

// What an answer has besides its body, while it is being read.

import { answerHead, go } from "./browser";

/** HTTP status of the answer that is being read. */
let status: i32 = 0;

export function setStatusOfAnswer(code: i32): void {
  status = code;
}

export function statusOfAnswer(): i32 {
  return status;
}

/** Names and values in turn. */
export function headersOfAnswer(): string[] {
  const head = answerHead();
  const list: string[] = [];
  let from = 0;
  for (let at = 0; at < head.length; at++) {
    if (head.charCodeAt(at) != 0x0a) continue;
    list.push(head.substring(from, at));
    from = at + 1;
  }
  return list;
}

/** "" where it is missing. */
export function headerOfAnswer(name: string): string {
  const list = headersOfAnswer();
  for (let i = 0; i + 1 < list.length; i += 2) if (list[i] == name) return list[i + 1];
  return "";
}

/** Leaves for an address of the app, or another. */
export function followLocation(location: string): void {
  go(changetype<usize>(location), location.length);
}

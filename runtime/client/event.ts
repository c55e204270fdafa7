import { eventDo, eventNumber, eventText } from "./browser";

/** The event that a handler receives. What it says is read at once, so it is still there behind an `await`. */
export class Event {
  type: string = eventText(0);
  value: string = eventText(1);
  key: string = eventText(2);
  checked: bool = eventNumber(0) != 0;

  preventDefault(): void {
    eventDo(0);
  }

  stopPropagation(): void {
    eventDo(1);
  }
}

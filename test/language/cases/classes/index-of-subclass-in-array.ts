class Event2 {
  constructor(readonly at: number) {}
  kind(): string {
    return "event";
  }
}
class Click extends Event2 {
  constructor(at: number, readonly x: number) {
    super(at);
  }
  override kind(): string {
    return "click";
  }
}
class Key extends Event2 {
  constructor(at: number, readonly code: string) {
    super(at);
  }
  override kind(): string {
    return "key";
  }
}
export function program(): void {
  const events: Event2[] = [new Click(3, 10), new Key(1, "Enter"), new Event2(2)];
  events.sort((a, b) => a.at - b.at);
  for (const e of events) {
    let detail = "";
    if (e instanceof Click) detail = `${e.x}`;
    else if (e instanceof Key) detail = e.code;
    console.log(e.at, e.kind(), detail);
  }
}

/** An event of the browser's: on the server none ever happens, but handlers that take one have its type. */
export class Event {
  type: string = "";
  value: string = "";
  key: string = "";
  checked: bool = false;

  preventDefault(): void {}
  stopPropagation(): void {}
}

// Events of the browser's: on the server none ever happens, but handlers that take one have its type.

export class Event {
  type: string = "";
  value: string = "";
  valueAsNumber: f64 = 0;
  key: string = "";
  checked: bool = false;
  values: string[] = new Array<string>();
  files: FileInfo[] = new Array<FileInfo>();
  form: FormValues = new FormValues();
  target: EventTarget = new EventTarget();
  currentTarget: EventTarget = new EventTarget();
  timeStamp: f64 = 0;
  defaultPrevented: bool = false;

  preventDefault(): void {}
  stopPropagation(): void {}
  stopImmediatePropagation(): void {}
}

export class EventTarget {
  id: string = "";
  name: string = "";
  value: string = "";
  checked: bool = false;
  tagName: string = "";
  textContent: string = "";

  data(name: string): string | null {
    return null;
  }
  getAttribute(name: string): string | null {
    return null;
  }
  matches(selector: string): bool {
    return false;
  }
}

export class FileInfo {
  constructor(
    public name: string,
    public size: f64,
    public type: string,
  ) {}
}

export class FormValues {
  names(): string[] {
    return new Array<string>();
  }
  has(name: string): bool {
    return false;
  }
  get(name: string): string | null {
    return null;
  }
  getAll(name: string): string[] {
    return new Array<string>();
  }
  files(name: string): FileInfo[] {
    return new Array<FileInfo>();
  }
}

class ModifiedEvent extends Event {
  altKey: bool = false;
  ctrlKey: bool = false;
  metaKey: bool = false;
  shiftKey: bool = false;
}

export class MouseEvent extends ModifiedEvent {
  clientX: f64 = 0;
  clientY: f64 = 0;
  pageX: f64 = 0;
  pageY: f64 = 0;
  screenX: f64 = 0;
  screenY: f64 = 0;
  offsetX: f64 = 0;
  offsetY: f64 = 0;
  movementX: f64 = 0;
  movementY: f64 = 0;
  button: f64 = 0;
  buttons: f64 = 0;
  detail: f64 = 0;
  relatedTarget: EventTarget | null = null;
}

export class PointerEvent extends MouseEvent {
  pointerId: f64 = 0;
  pointerType: string = "";
  isPrimary: bool = false;
  pressure: f64 = 0;
  width: f64 = 0;
  height: f64 = 0;
}

export class WheelEvent extends MouseEvent {
  deltaX: f64 = 0;
  deltaY: f64 = 0;
  deltaMode: f64 = 0;
}

export class DataTransfer {
  types: string[] = new Array<string>();
  files: FileInfo[] = new Array<FileInfo>();

  getData(type: string): string {
    return "";
  }
  setData(type: string, data: string): void {}
}

export class DragEvent extends MouseEvent {
  dataTransfer: DataTransfer = new DataTransfer();
}

export class Touch {
  identifier: f64 = 0;
  clientX: f64 = 0;
  clientY: f64 = 0;
}

export class TouchEvent extends ModifiedEvent {
  touches: Touch[] = new Array<Touch>();
  changedTouches: Touch[] = new Array<Touch>();
}

export class KeyboardEvent extends ModifiedEvent {
  code: string = "";
  repeat: bool = false;
  isComposing: bool = false;
  location: f64 = 0;
}

export class InputEvent extends Event {
  data: string | null = null;
  inputType: string = "";
  isComposing: bool = false;
}

export class CompositionEvent extends Event {
  data: string = "";
}

export class FocusEvent extends Event {
  relatedTarget: EventTarget | null = null;
}

export class ClipboardEvent extends Event {
  clipboardData: DataTransfer = new DataTransfer();
}

export class SubmitEvent extends Event {
  submitter: EventTarget | null = null;
}

export class ToggleEvent extends Event {
  newState: string = "";
  oldState: string = "";
}

export class AnimationEvent extends Event {
  animationName: string = "";
  elapsedTime: f64 = 0;
}

export class TransitionEvent extends Event {
  propertyName: string = "";
  elapsedTime: f64 = 0;
}

export class WindowEvent extends Event {
  innerWidth: f64 = 0;
  innerHeight: f64 = 0;
  scrollX: f64 = 0;
  scrollY: f64 = 0;
}

export class CustomEvent extends Event {
  detail: string = "";
}

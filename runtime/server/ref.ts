// Elements that the app can speak to: on the server there are none.

export class Rect {
  x: f64 = 0;
  y: f64 = 0;
  width: f64 = 0;
  height: f64 = 0;
}

export class ElementRef {
  exists: bool = false;
  value: string = "";
  checked: bool = false;
  scrollTop: f64 = 0;
  scrollLeft: f64 = 0;
  rect: Rect = new Rect();

  focus(): void {}
  blur(): void {}
  click(): void {}
  select(): void {}
  scrollIntoView(): void {}
  show(): void {}
  showModal(): void {}
  close(): void {}
  play(): void {}
  pause(): void {}
  requestSubmit(): void {}
  reset(): void {}
}

export function useRef(): ElementRef {
  return new ElementRef();
}

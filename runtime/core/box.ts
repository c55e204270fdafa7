/** A captured variable that is assigned after its capture: closures share the box, so capture is by reference. */
export class Box<T> {
  constructor(public value: T) {}
}

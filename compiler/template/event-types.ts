// Which class of event a handler may take, by the event's name.

/** Classes of "minnow", and the events that they describe. What extends another class is one of its events too. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  Event: /./,
  MouseEvent: /^(click|dblclick|auxclick|contextmenu|mouse\w+|pointer\w+|(got|lost)pointercapture|wheel|drag\w*|drop)$/,
  PointerEvent: /^(click|auxclick|contextmenu|pointer\w+|(got|lost)pointercapture)$/,
  WheelEvent: /^wheel$/,
  DragEvent: /^(drag\w*|drop)$/,
  TouchEvent: /^touch\w+$/,
  KeyboardEvent: /^key(down|up|press)$/,
  InputEvent: /^(before)?input$/,
  CompositionEvent: /^composition\w+$/,
  FocusEvent: /^(focus(in|out)?|blur)$/,
  ClipboardEvent: /^(copy|cut|paste)$/,
  SubmitEvent: /^submit$/,
  ToggleEvent: /^(before)?toggle$/,
  AnimationEvent: /^animation\w+$/,
  TransitionEvent: /^transition\w+$/,
  WindowEvent: /^(resize|scroll|scrollend|orientationchange|online|offline|load|pageshow|pagehide)$/,
  CustomEvent: /./,
};

/** Classes that say the most come first. */
const TYPICAL = [
  ...["WheelEvent", "DragEvent", "PointerEvent", "MouseEvent", "TouchEvent", "KeyboardEvent", "InputEvent"],
  ...["CompositionEvent", "FocusEvent", "ClipboardEvent", "SubmitEvent", "ToggleEvent", "AnimationEvent"],
  "TransitionEvent",
];

/** Whether a class of this name is one of Minnow's events. */
export function eventClass(name: string): boolean {
  return name in CLASSES;
}

export const EVENT_CLASSES: readonly string[] = Object.keys(CLASSES);

/** The class that another one of Minnow's events extends. */
export function eventBase(name: string): string | undefined {
  if (name === "Event" || !eventClass(name)) return undefined;
  return /^(PointerEvent|WheelEvent|DragEvent)$/.test(name) ? "MouseEvent" : "Event";
}

/** Whether the event of an attribute (`onclick`) is of a class. */
export function sendsEvent(attribute: string, name: string): boolean {
  return CLASSES[name]?.test(eventOf(attribute)) ?? false;
}

/** The class to take instead. */
export function typicalClass(attribute: string): string {
  const event = eventOf(attribute);
  if (/^(click|auxclick|contextmenu)$/.test(event)) return "MouseEvent";
  return TYPICAL.find((each) => CLASSES[each]?.test(event)) ?? "Event";
}

function eventOf(attribute: string): string {
  return attribute.slice(2).toLowerCase().split(":")[0] ?? "";
}

// Names of events as templates have them. The build asks too: what no name needs is not in the script.

// Not those of touching and the wheel: a listener around everything would keep the browser from scrolling at once.
const DELEGATED =
  /^(click|dblclick|auxclick|contextmenu|(before)?input|change|submit|reset|key(down|up|press)|(mouse|pointer)(down|up|move|over|out)|focus(in|out)|drag\w*|drop|copy|cut|paste)$/;

/** `touchmove:passive`: an event and how to listen. */
export const NAME: RegExp = /^(.*?)((?::(?:passive|capture|once))*)$/;

/** Whether one listener for the whole page is enough. */
export function isDelegated(name: string): boolean {
  const [, type = "", options = ""] = NAME.exec(name)!;
  return DELEGATED.test(type) && (!options || options === ":once");
}

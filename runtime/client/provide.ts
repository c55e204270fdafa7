// A component has a context of its own in the browser.

export { provide as provideContext } from "../core/provided";

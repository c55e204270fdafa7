// What the build tells the client about the app: a module that exists only inside the bundle.

declare module "minnow:app" {
  export const templates: string[];
  /** Empty in release builds. */
  export const places: string[];
  export const names: string[];
  /** Path that the app lives below, "" where there is none. */
  export const base: string;
}

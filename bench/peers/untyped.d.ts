// The peers that carry no types of their own: what the bench calls of them.
declare module "vhtml" {
  export default function vhtml(name: string, props: object | null, ...children: unknown[]): string;
}
declare module "react" {
  export function createElement<P>(
    type: string | ((props: P) => unknown),
    props: P | null,
    ...children: unknown[]
  ): unknown;
}
declare module "react-dom/server" {
  export function renderToString(element: unknown): string;
}
declare module "@babel/core" {
  export function transformSync(source: string, options: object): { code: string } | null;
}
declare module "autocannon" {
  interface Result {
    requests: { total: number };
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  export default function autocannon(options: object): Promise<Result>;
}

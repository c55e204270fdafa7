interface Request2 {
  path: string;
  headers: Map<string, string>;
}
type Next = () => string;
type Middleware = (request: Request2, next: Next) => string;
function compose(middlewares: Middleware[]): (request: Request2) => string {
  return (request) => {
    const run = (index: number): string => {
      if (index === middlewares.length) return "404";
      return middlewares[index](request, () => run(index + 1));
    };
    return run(0);
  };
}
export function program(): void {
  const log: string[] = [];
  const app = compose([
    (request, next) => {
      log.push(`> ${request.path}`);
      const response = next();
      log.push(`< ${response}`);
      return response;
    },
    (request, next) => (request.headers.has("auth") ? next() : "401"),
    (request, next) => (request.path === "/" ? "home" : next()),
  ]);
  const headers = new Map<string, string>();
  console.log(app({ path: "/", headers }));
  headers.set("auth", "x");
  console.log(app({ path: "/", headers }), app({ path: "/x", headers }), log.join("; "));
}

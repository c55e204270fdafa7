class HttpProblem extends Error {
  constructor(readonly status: number, message?: string) {
    super(message ?? `status ${status}`);
    this.name = "HttpProblem";
  }
  get retryable(): boolean {
    return this.status >= 500;
  }
}
function handle(status: number): string {
  try {
    if (status >= 400) throw new HttpProblem(status, status === 404 ? "missing" : undefined);
    return "fine";
  } catch (e) {
    if (!(e instanceof HttpProblem)) throw e;
    switch (e.status) {
      case 404:
        return `not found: ${e.message}`;
      case 500:
      case 503:
        return `${e.message} retry ${e.retryable}`;
      default:
        return `${e}`;
    }
  }
}
export function program(): void {
  for (const s of [200, 404, 500, 503, 418]) console.log(s, handle(s));
}

interface Options {
  host: string;
  port: number;
  secure: boolean;
}
const defaults: Options = { host: "localhost", port: 80, secure: false };
export function program(): void {
  const a = { ...defaults };
  const b = { ...defaults, port: 8080 };
  const c: Options = { ...defaults, ...{ secure: true } };
  a.host = "changed";
  console.log(defaults.host, a.host, b.port, c.port, c.secure);
  const extended = { ...b, name: "x" };
  console.log(extended.name, extended.host);
}

export function program(): void {
  const value = (() => {
    const a = 2;
    return a * 21;
  })();
  const config = (function (name: string) {
    return name.toUpperCase();
  })("dev");
  let log = "";
  (() => {
    log += "ran";
  })();
  console.log(value, config, log);
}

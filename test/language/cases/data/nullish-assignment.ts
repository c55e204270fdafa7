interface Config {
  name: string | null;
  retries?: number;
  tags?: string[];
}
export function program(): void {
  const config: Config = { name: null };
  config.name ??= "default";
  config.retries ??= 3;
  config.retries ??= 5;
  (config.tags ??= []).push("a");
  config.tags?.push("b");
  console.log(config.name, config.retries, config.tags.join());
  let text = "";
  text ||= "filled";
  let n = 5;
  n &&= n + 1;
  console.log(text, n);
}

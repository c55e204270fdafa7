export function program(): void {
  const log: string[] = [];
  const t = (name: string): boolean => {
    log.push(name);
    return true;
  };
  const f = (name: string): boolean => {
    log.push(name);
    return false;
  };
  console.log(t("a") && f("b") && t("c"), f("d") || t("e") || f("g"), f("h") ? t("i") : f("j"));
  if (t("k") || f("l")) log.push("then");
  console.log(log.join(""));
}

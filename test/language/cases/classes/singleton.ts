class Settings {
  private static instance: Settings | null = null;
  private values = new Map<string, string>();
  private constructor() {}
  static get(): Settings {
    Settings.instance ??= new Settings();
    return Settings.instance;
  }
  set(key: string, value: string): void {
    this.values.set(key, value);
  }
  read(key: string): string {
    return this.values.get(key) ?? "unset";
  }
}
export function program(): void {
  Settings.get().set("theme", "dark");
  console.log(Settings.get().read("theme"), Settings.get().read("x"), Settings.get() === Settings.get());
}

interface Settings {
  volume: number;
  brightness: number;
}
type Flags = { [K in keyof Settings]: boolean };
function get(settings: Settings, key: keyof Settings): number {
  return settings[key];
}
export function program(): void {
  const s: Settings = { volume: 5, brightness: 7 };
  const flags: Flags = { volume: true, brightness: false };
  console.log(get(s, "volume"), get(s, "brightness"), flags.volume, flags.brightness);
}

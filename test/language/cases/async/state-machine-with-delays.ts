import { sleep } from "minnow";
type Light = "red" | "green" | "yellow";
class TrafficLight {
  light: Light = "red";
  async next(): Promise<Light> {
    switch (this.light) {
      case "red":
        await sleep(5);
        this.light = "green";
        break;
      case "green":
        await sleep(3);
        this.light = "yellow";
        break;
      default:
        this.light = "red";
    }
    return this.light;
  }
}
export async function program(): Promise<void> {
  const t = new TrafficLight();
  for (let i = 0; i < 5; i++) console.log(await t.next());
}

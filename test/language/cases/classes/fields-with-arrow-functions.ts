class Timer {
  private ticks = 0;
  tick = (): number => ++this.ticks;
  reset = (): void => {
    this.ticks = 0;
  };
}
export function program(): void {
  const t = new Timer();
  const { tick, reset } = t;
  tick();
  console.log(tick());
  reset();
  console.log(t.tick());
}

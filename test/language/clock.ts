// Time for programs under test: timers fire in the order of their due times, however busy the machine is.

interface Timer {
  due: number;
  fire(): void;
}

export class Clock {
  private readonly timers: Timer[] = [];
  private now = 0;

  after(milliseconds: number, fire: () => void): void {
    const due = this.now + Math.max(1, Math.trunc(milliseconds) || 1);
    const later = this.timers.findIndex((timer) => timer.due > due);
    this.timers.splice(later < 0 ? this.timers.length : later, 0, { due, fire });
  }

  /** Fires all timers, one a turn, and lets promises settle before each. */
  async run(): Promise<void> {
    for (;;) {
      await new Promise(setImmediate);
      const next = this.timers.shift();
      if (!next) return;
      this.now = next.due;
      next.fire();
    }
  }
}

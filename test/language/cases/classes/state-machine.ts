type State = "idle" | "running" | "stopped";
class Machine {
  private state: State = "idle";
  private history: State[] = ["idle"];
  private go(next: State): void {
    this.state = next;
    this.history.push(next);
  }
  send(event: "start" | "stop" | "reset"): boolean {
    switch (this.state) {
      case "idle":
        if (event === "start") {
          this.go("running");
          return true;
        }
        return false;
      case "running":
        if (event !== "stop") return false;
        this.go("stopped");
        return true;
      case "stopped":
        if (event === "reset") this.go("idle");
        return event === "reset";
    }
  }
  get trace(): string {
    return this.history.join(">");
  }
}
export function program(): void {
  const m = new Machine();
  console.log(m.send("stop"), m.send("start"), m.send("start"), m.send("stop"), m.send("reset"), m.trace);
}

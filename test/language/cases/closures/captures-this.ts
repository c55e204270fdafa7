class Button {
  clicks = 0;
  constructor(readonly label: string) {}
  handler(): () => string {
    return () => {
      this.clicks++;
      return `${this.label}:${this.clicks}`;
    };
  }
}
export function program(): void {
  const button = new Button("ok");
  const click = button.handler();
  const again = button.handler();
  console.log(click(), click(), again(), button.clicks);
}

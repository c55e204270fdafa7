type Event2 = { type: "opened"; owner: string } | { type: "paid"; amount: number } | { type: "closed" };
interface State {
  owner: string;
  balance: number;
  open: boolean;
}
function apply(state: State, event: Event2): State {
  switch (event.type) {
    case "opened":
      return { ...state, owner: event.owner, open: true };
    case "paid":
      return { ...state, balance: state.balance + event.amount };
    case "closed":
      return { ...state, open: false };
  }
}
export function program(): void {
  const events: Event2[] = [{ type: "opened", owner: "ann" }, { type: "paid", amount: 5 }, { type: "paid", amount: -2 }, { type: "closed" }];
  const end = events.reduce(apply, { owner: "", balance: 0, open: false });
  console.log(end.owner, end.balance, end.open);
}

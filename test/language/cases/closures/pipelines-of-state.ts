type State = { count: number; log: string[] };
type Reducer = (state: State, action: string) => State;
function createStore(reducer: Reducer): { dispatch: (action: string) => void; get: () => State; subscribe: (f: () => void) => () => void } {
  let state: State = { count: 0, log: [] };
  let listeners: (() => void)[] = [];
  return {
    dispatch: (action) => {
      state = reducer(state, action);
      listeners.forEach((f) => f());
    },
    get: () => state,
    subscribe: (f) => {
      listeners.push(f);
      return () => {
        listeners = listeners.filter((each) => each !== f);
      };
    },
  };
}
export function program(): void {
  const store = createStore((state, action) => {
    const log = state.log.concat([action]);
    switch (action) {
      case "inc":
        return { count: state.count + 1, log };
      case "dec":
        return { count: state.count - 1, log };
      default:
        return { count: state.count, log };
    }
  });
  let seen = 0;
  const stop = store.subscribe(() => seen++);
  store.dispatch("inc");
  store.dispatch("inc");
  stop();
  store.dispatch("dec");
  console.log(store.get().count, store.get().log.join(), seen);
}

// After js-framework-benchmark's `preact-signals` (keyed).

import { signal, useComputed } from "@preact/signals";
import { render } from "preact";
import { memo } from "preact/compat";
import { makeRows, swapped } from "../../apps/rows/src/rows.ts";

const data = signal([]);
const selected = signal(null);

const withSignals = (rows) => rows.map(({ id, label }) => ({ id, label: signal(label) }));
const remove = (id) => {
  data.value = data.value.filter((row) => row.id !== id);
};

const actions = {
  run: () => {
    data.value = withSignals(makeRows(1000));
  },
  runlots: () => {
    data.value = withSignals(makeRows(10_000));
  },
  add: () => {
    data.value = data.value.concat(withSignals(makeRows(1000)));
  },
  update: () => {
    for (let i = 0; i < data.value.length; i += 10) data.value[i].label.value += " !!!";
  },
  clear: () => {
    data.value = [];
  },
  swaprows: () => {
    data.value = swapped(data.value);
  },
};

const Row = memo(({ row }) => {
  const danger = useComputed(() => (selected.value === row.id ? "danger" : ""));
  return (
    <tr class={danger}>
      <td class="col-md-1">{row.id}</td>
      <td class="col-md-4">
        <a
          onClick={() => {
            selected.value = row.id;
          }}
        >
          {row.label}
        </a>
      </td>
      <td class="col-md-1">
        <a onClick={() => remove(row.id)}>
          <span class="glyphicon glyphicon-remove" aria-hidden="true" />
        </a>
      </td>
      <td class="col-md-6" />
    </tr>
  );
});

const BUTTONS = [
  ["run", "Create 1,000 rows"],
  ["runlots", "Create 10,000 rows"],
  ["add", "Append 1,000 rows"],
  ["update", "Update every 10th row"],
  ["clear", "Clear"],
  ["swaprows", "Swap Rows"],
];

const Rows = () => data.value.map((row) => <Row key={row.id} row={row} />);

const App = () => (
  <div class="container">
    <div class="jumbotron">
      <div class="row">
        <div class="col-md-6">
          <h1>Preact</h1>
        </div>
        <div class="col-md-6">
          <div class="row">
            {BUTTONS.map(([id, label]) => (
              <button type="button" id={id} onClick={actions[id]}>
                {label}
              </button>
            ))}
          </div>
        </div>
      </div>
    </div>
    <table class="table table-hover table-striped test-data">
      <tbody id="tbody">
        <Rows />
      </tbody>
    </table>
    <span class="preloadicon glyphicon glyphicon-remove" aria-hidden="true" />
  </div>
);

render(<App />, document.getElementById("main"));

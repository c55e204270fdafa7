// After js-framework-benchmark's `solid` (keyed).

import { createSelector, createSignal, For } from "solid-js";
import { makeRows, swapped } from "../../apps/rows/src/rows.ts";

export const withSignals = (rows) =>
  rows.map(({ id, label }) => {
    const [text, setText] = createSignal(label);
    return { id, label: text, setLabel: setText };
  });

const Button = ([id, text, run]) => (
  <button type="button" id={id} onClick={run}>
    {text}
  </button>
);

/** The table, with the rows that it begins with. */
export function table(rows) {
  const [data, setData] = createSignal(rows);
  const [selected, setSelected] = createSignal(null);
  const run = () => setData(withSignals(makeRows(1000)));
  const runLots = () => setData(withSignals(makeRows(10_000)));
  const add = () => setData((rows) => [...rows, ...withSignals(makeRows(1000))]);
  const update = () => {
    const rows = data();
    for (let i = 0; i < rows.length; i += 10) rows[i].setLabel((label) => `${label} !!!`);
  };
  const clear = () => setData([]);
  const swapRows = () => setData(swapped);
  const remove = (id) => setData((rows) => rows.filter((row) => row.id !== id));
  const isSelected = createSelector(selected);
  return (
    <div class="container">
      <div class="jumbotron">
        <div class="row">
          <div class="col-md-6">
            <h1>Solid</h1>
          </div>
          <div class="col-md-6">
            <div class="row">
              {Button(["run", "Create 1,000 rows", run])}
              {Button(["runlots", "Create 10,000 rows", runLots])}
              {Button(["add", "Append 1,000 rows", add])}
              {Button(["update", "Update every 10th row", update])}
              {Button(["clear", "Clear", clear])}
              {Button(["swaprows", "Swap Rows", swapRows])}
            </div>
          </div>
        </div>
      </div>
      <table class="table table-hover table-striped test-data">
        <tbody id="tbody">
          <For each={data()}>
            {(row) => {
              const id = row.id;
              return (
                <tr class={isSelected(id) ? "danger" : ""}>
                  <td class="col-md-1" textContent={id} />
                  <td class="col-md-4">
                    <a onClick={[setSelected, id]} textContent={row.label()} />
                  </td>
                  <td class="col-md-1">
                    <a onClick={[remove, id]}>
                      <span class="glyphicon glyphicon-remove" aria-hidden="true" />
                    </a>
                  </td>
                  <td class="col-md-6" />
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <span class="preloadicon glyphicon glyphicon-remove" aria-hidden="true" />
    </div>
  );
}

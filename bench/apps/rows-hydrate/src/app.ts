import { each, html, launch, useSignal, type View } from "minnow";
import { makeRows, type Row, swapped, updated } from "./rows.ts";

function App(): View {
  const rows = useSignal<Row[]>(makeRows(1000));
  const selected = useSignal(0);
  return html`
    <div class="container">
      <div class="jumbotron"><div class="row">
        <div class="col-md-6"><h1>Minnow</h1></div>
        <div class="col-md-6"><div class="row">
          <button type="button" id="run" onclick=${() => { rows.value = makeRows(1000); selected.value = 0; }}>Create 1,000 rows</button>
          <button type="button" id="runlots" onclick=${() => { rows.value = makeRows(10000); selected.value = 0; }}>Create 10,000 rows</button>
          <button type="button" id="add" onclick=${() => { rows.value = rows.value.concat(makeRows(1000)); }}>Append 1,000 rows</button>
          <button type="button" id="update" onclick=${() => { rows.value = updated(rows.value); }}>Update every 10th row</button>
          <button type="button" id="clear" onclick=${() => { rows.value = []; selected.value = 0; }}>Clear</button>
          <button type="button" id="swaprows" onclick=${() => { rows.value = swapped(rows.value); }}>Swap Rows</button>
        </div></div>
      </div></div>
      <table class="table table-hover table-striped test-data"><tbody id="tbody">${each(
        rows.value,
        (row) => row.id,
        (row) => html`<tr class=${row.id === selected.value ? "danger" : null}>
          <td class="col-md-1">${row.id}</td>
          <td class="col-md-4"><a onclick=${() => { selected.value = row.id; }}>${row.label}</a></td>
          <td class="col-md-1"><a onclick=${() => { rows.value = rows.value.filter((other) => other.id !== row.id); }}><span class="glyphicon glyphicon-remove" aria-hidden="true"></span></a></td>
          <td class="col-md-6"></td>
        </tr>`,
      )}</tbody></table>
      <span class="preloadicon glyphicon glyphicon-remove" aria-hidden="true"></span>
    </div>`;
}

export function main(): void {
  launch(App);
}

// By hand, after js-framework-benchmark's `vanillajs` (keyed): rows cloned from a template, one listener for all.

import { makeRows, type Row, updated } from "../../apps/rows/src/rows.ts";
import { shell } from "./shell.ts";

document.getElementById("main")!.innerHTML = shell("vanilla");

const table = document.getElementsByTagName("table")[0]!;
const tbody = document.getElementById("tbody")!;
const template = document.createElement("tr");
template.innerHTML =
  "<td class='col-md-1'></td><td class='col-md-4'><a></a></td><td class='col-md-1'><a><span class='glyphicon glyphicon-remove' aria-hidden='true'></span></a></td><td class='col-md-6'></td>";

let data: Row[] = [];
let elements: HTMLElement[] = [];
let selected: HTMLElement | null = null;

function createRow(row: Row): HTMLElement {
  const tr = template.cloneNode(true) as HTMLElement & { data_id: number };
  const td1 = tr.firstChild!;
  const a2 = td1.nextSibling!.firstChild!;
  tr.data_id = row.id;
  td1.textContent = String(row.id);
  a2.textContent = row.label;
  return tr;
}

function appendRows(rows: Row[]): void {
  const empty = !elements.length;
  if (empty) tbody.remove();
  for (const row of rows) {
    const tr = createRow(row);
    elements.push(tr);
    data.push(row);
    tbody.appendChild(tr);
  }
  if (empty) table.insertBefore(tbody, null);
}

function removeAll(): void {
  data = [];
  elements = [];
  selected = null;
  tbody.textContent = "";
}

function select(tr: HTMLElement): void {
  if (selected) selected.className = "";
  selected = tr;
  tr.className = "danger";
}

function remove(id: number): void {
  const at = data.findIndex((row) => row.id === id);
  elements[at]!.remove();
  data.splice(at, 1);
  elements.splice(at, 1);
}

const actions: Record<string, () => void> = {
  run: () => {
    removeAll();
    appendRows(makeRows(1000));
  },
  runlots: () => {
    removeAll();
    appendRows(makeRows(10_000));
  },
  add: () => appendRows(makeRows(1000)),
  update: () => {
    data = updated(data);
    for (let i = 0; i < data.length; i += 10) {
      (elements[i]!.childNodes[1]!.childNodes[0]!.firstChild as Text).data = data[i]!.label;
    }
  },
  clear: removeAll,
  swaprows: () => {
    if (elements.length <= 998) return;
    const [first, last] = [elements[1]!, elements[998]!];
    const next = last.nextSibling;
    tbody.insertBefore(last, first);
    tbody.insertBefore(first, next);
    elements[1] = last;
    elements[998] = first;
    const row = data[1]!;
    data[1] = data[998]!;
    data[998] = row;
  },
};

document.getElementById("main")!.addEventListener("click", (event) => {
  const target = event.target as HTMLElement;
  const action = actions[target.id];
  if (action) return action();
  const tr = target.closest("tr") as (HTMLElement & { data_id: number }) | null;
  if (!tr) return;
  if (target.closest("td") === tr.childNodes[2]) remove(tr.data_id);
  else if (target.closest("a")) select(tr);
});

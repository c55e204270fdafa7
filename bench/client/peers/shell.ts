/** The page around the table, for those who do not make it themselves. */
export function shell(name: string): string {
  const buttons = [
    ["run", "Create 1,000 rows"],
    ["runlots", "Create 10,000 rows"],
    ["add", "Append 1,000 rows"],
    ["update", "Update every 10th row"],
    ["clear", "Clear"],
    ["swaprows", "Swap Rows"],
  ].map(([id, label]) => `<button type="button" id="${id}">${label}</button>`);
  return `<div class="container"><div class="jumbotron"><div class="row"><div class="col-md-6"><h1>${name}</h1></div><div class="col-md-6"><div class="row">${buttons.join("")}</div></div></div></div><table class="table table-hover table-striped test-data"><tbody id="tbody"></tbody></table><span class="preloadicon glyphicon glyphicon-remove" aria-hidden="true"></span></div>`;
}

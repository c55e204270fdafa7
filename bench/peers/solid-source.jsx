// Compiled by bench/peers/solid.ts with babel-preset-solid for the server.
import { For } from "solid-js";
import { renderToString } from "solid-js/web";

export const templates = {
  table: (rows) => renderToString(() => <Table rows={rows} />),
  spiral: (tiles) => renderToString(() => <Spiral tiles={tiles} />),
};

function Table(props) {
  return (
    <table>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <td>{row.id}</td>
              <td>{row.name}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Spiral(props) {
  return (
    <div id="wrapper">
      <For each={props.tiles}>
        {(tile) => <div class="tile" style={`left: ${tile.left}px; top: ${tile.top}px;`}></div>}
      </For>
    </div>
  );
}

import { render } from "solid-js/web";
import { table } from "./solid-table.jsx";

render(() => table([]), document.getElementById("main"));

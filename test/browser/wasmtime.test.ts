import { wasmtime } from "../hosts/wasmtime.ts";
import { counterSuite } from "./counter.ts";

counterSuite(wasmtime);

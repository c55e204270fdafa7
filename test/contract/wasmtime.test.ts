import { wasmtime } from "../hosts/wasmtime.ts";
import { contractSuite } from "./suite.ts";

contractSuite(wasmtime);

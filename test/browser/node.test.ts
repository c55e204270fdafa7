import { node } from "../hosts/node.ts";
import { counterSuite } from "./counter.ts";

counterSuite(node);

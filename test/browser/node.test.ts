import { node } from "../hosts/node.ts";
import { counterSuite } from "./counter.ts";
import { endpointSuite } from "./endpoints.ts";

counterSuite(node);
endpointSuite(node);

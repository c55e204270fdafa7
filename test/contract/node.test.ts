import { node } from "../hosts/node.ts";
import { contractSuite } from "./suite.ts";

contractSuite(node);

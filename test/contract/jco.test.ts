import { jco } from "../hosts/jco.ts";
import { contractSuite } from "./suite.ts";

contractSuite(jco);

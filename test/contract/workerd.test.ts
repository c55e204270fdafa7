import { workerd } from "../hosts/workerd.ts";
import { contractSuite } from "./suite.ts";

contractSuite(workerd);

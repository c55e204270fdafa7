import { workerd } from "../hosts/workerd.ts";
import { counterSuite } from "./counter.ts";

counterSuite(workerd);

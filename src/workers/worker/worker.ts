import {jobs} from "../jobs/jobs.js";
import {type ServerPort, serve} from "./serve.js";

serve(jobs, self as unknown as ServerPort);

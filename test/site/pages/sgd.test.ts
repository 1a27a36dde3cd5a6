import {askPages} from "../ask/pages.js";
import {sitePages} from "../site.js";

askPages(sitePages().filter(path => path.startsWith("/sgd/")));

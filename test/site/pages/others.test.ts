import {askPages} from "../ask/pages.js";
import {sitePages} from "../site.js";

/** The parts of the course, whose pages have test files of their own: the files are tried side by side. */
const parts = /^\/(sgd|steps|landscapes)\//;

askPages(sitePages().filter(path => !parts.test(path)));

import {build} from "@observablehq/framework/dist/build.js";
import {readConfig, setCurrentDate} from "@observablehq/framework/dist/config.js";

/**
 * Framework's build of the project in the working directory, in a process of its own. Framework writes the times
 * at which files were changed into pages and into the names of modules: one date for all makes every build of the
 * same sources the same, byte for byte.
 */
setCurrentDate(new Date(0));
try {
  await build({config: await readConfig()});
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {transform} from "esbuild";

/** Minifies the project's own modules in a built site, which Framework ships as they are written. */
export async function minifyModules(site: string): Promise<void> {
  const folder = join(site, "_import");
  if (!existsSync(folder)) return;
  const files = (readdirSync(folder, {recursive: true}) as string[]).filter(file => file.endsWith(".js"));
  const minify = async (file: string) => {
    const path = join(folder, file);
    const {code} = await transform(readFileSync(path, "utf8"), {
      minify: true,
      format: "esm",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
    });
    writeFileSync(path, code);
  };
  await Promise.all(files.map(minify));
}

import {existsSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";

/** A module that exists in memory only: a page's cells, beside the page. */
export interface VirtualModule {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * A program of TypeScript over modules in memory, with the compiler options of the project's tsconfig.json and
 * the names that Framework gives to cells (`src/framework.d.ts`).
 */
export function cellProgram(root: string, modules: readonly VirtualModule[]): ts.Program {
  const options = compilerOptions(root);
  const texts = new Map(modules.map(({path, text}) => [path, text]));
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = path => texts.has(path) || fileExists(path);
  host.readFile = path => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  const globals = join(root, "src", "framework.d.ts");
  const rootNames = [...texts.keys(), ...(existsSync(globals) ? [globals] : [])];
  return ts.createProgram({rootNames, options, host});
}

/** Cells run in the browser, and a name that no other cell uses yet does no harm in a lesson in the making. */
function compilerOptions(root: string): ts.CompilerOptions {
  const {config} = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const {options} = ts.convertCompilerOptionsFromJson(config?.compilerOptions, root);
  return {...options, types: [], noEmit: true, noUnusedLocals: false, noUnusedParameters: false};
}

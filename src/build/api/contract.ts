import ts from "typescript";
import type {Sources} from "./sources.js";

/** The file that names everything public. */
export const contractFile = "lib/index.ts";

/** A name that is public, and where it is defined. */
export interface PublicName {
  readonly name: string;
  /** The name in its own file; another one where two files have the same. */
  readonly local: string;
  /** `lib/optimizers/adam.ts`. */
  readonly file: string;
}

/** The public names of one kind, under the comment that stands above them: `// Title: about.` */
export interface Group {
  readonly title: string;
  readonly about: string;
  readonly names: readonly PublicName[];
}

/**
 * Reads the contract: `// Title: about.` opens a group, and each export from a file after it belongs to the group.
 *
 * @throws Error for an export above the first such comment, or one that names nothing or no file
 */
export function readContract(sources: Sources): Group[] {
  const source = sources.parse(contractFile);
  const groups: {title: string; about: string; names: PublicName[]}[] = [];
  for (const statement of source.statements) {
    const heading = headingAbove(statement, source.text);
    if (heading) groups.push({...heading, names: []});
    const group = groups.at(-1);
    if (!group)
      throw new Error(`${contractFile}: the first export must stand below a comment "// Title: about."`);
    group.names.push(...exportedNames(statement, sources));
  }
  return groups;
}

function headingAbove(statement: ts.Statement, text: string): {title: string; about: string} | undefined {
  for (const {pos, end} of ts.getLeadingCommentRanges(text, statement.pos) ?? []) {
    const [, title, about] = /^\/\/ ([^:]+): (.*)$/.exec(text.slice(pos, end)) ?? [];
    if (title) return {title, about};
  }
  return undefined;
}

function exportedNames(statement: ts.Statement, sources: Sources): PublicName[] {
  if (
    !ts.isExportDeclaration(statement) ||
    !statement.exportClause ||
    !ts.isNamedExports(statement.exportClause) ||
    !statement.moduleSpecifier
  ) {
    throw new Error(
      `${contractFile}: must hold exports of names from files alone, got ${statement.getText()}`,
    );
  }
  const file = sources.fileOf(contractFile, statement.moduleSpecifier)!;
  return statement.exportClause.elements.map(({name, propertyName}) => ({
    name: name.text,
    local: (propertyName ?? name).text,
    file,
  }));
}

import ts from "typescript";
import {type PublicName, readContract} from "./contract.js";
import {type Doc, parseDoc} from "./docComment.js";
import {type Signature, signatureOf} from "./signature.js";
import {createSources, type Place} from "./sources.js";

/** Something public with its signature and its docstring. */
export interface Entry extends Signature {
  readonly name: string;
  /** A type exists for the compiler alone. */
  readonly kind: "value" | "type";
  /** Where it is defined, and its name there. */
  readonly place: Place;
  /** undefined if there is no docstring. */
  readonly doc: Doc | undefined;
}

/** A group of the contract with what it holds. */
export interface EntryGroup {
  readonly title: string;
  readonly about: string;
  readonly entries: readonly Entry[];
}

/**
 * Reads the contract and everything that it names, by TypeScript's parser alone.
 *
 * @param root the project's folder
 * @throws Error that names the file for a name that is not there, or a docstring that cannot be read
 */
export function readEntries(root: string): EntryGroup[] {
  const sources = createSources(root);
  const read = ({name, local, file}: PublicName): Entry => {
    const place = sources.find(local, file);
    const statement = place && sources.definition(place);
    if (!statement) throw new Error(`${file}: there is no ${local}, which lib/index.ts exports`);
    try {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      return {
        name,
        kind: isType ? "type" : "value",
        place,
        doc: docAbove(statement),
        ...signatureOf(local, statement, sources),
      };
    } catch (error) {
      throw new Error(`${file}: ${local}: ${(error as Error).message}`);
    }
  };
  return readContract(sources).map(({names, ...group}) => ({...group, entries: names.map(read)}));
}

/** The last docstring before a statement, if nothing stands between the two. */
function docAbove(statement: ts.Statement): Doc | undefined {
  const {text} = statement.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, statement.pos)?.at(-1);
  if (!comment) return undefined;
  const isDoc = text.startsWith("/**", comment.pos) && statement.getStart() - comment.end <= 1;
  return isDoc ? parseDoc(text.slice(comment.pos, comment.end)) : undefined;
}

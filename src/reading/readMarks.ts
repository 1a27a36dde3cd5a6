/** What was read, as the browser keeps it: for each page the ids of its sections. */
type Marks = Readonly<Record<string, readonly string[]>>;

const key = "descent-read";

/** Where marks are kept: `localStorage`, or anything of its kind. */
export type Keep = Pick<Storage, "getItem" | "setItem">;

/** What a page is called in the marks, whether its address ends in ".html" or not. */
export function pageOf({pathname}: {readonly pathname: string}): string {
  return pathname.replace(/\.html$/, "");
}

/** The sections of a page that were read. Nothing was where nothing is kept, or what is kept cannot be understood. */
export function sectionsRead(page: string, keep: () => Keep = () => localStorage): ReadonlySet<string> {
  return new Set(marksIn(keep)[page]);
}

/** Keeps that a section was read; where the browser keeps nothing it is forgotten with the page. */
export function markRead(page: string, section: string, keep: () => Keep = () => localStorage): void {
  const marks = marksIn(keep);
  const sections = new Set(marks[page]).add(section);
  try {
    keep().setItem(key, JSON.stringify({...marks, [page]: [...sections]}));
  } catch {
    // Storage is denied, or full: reading goes on without marks.
  }
}

function marksIn(keep: () => Keep): Marks {
  try {
    const marks: unknown = JSON.parse(keep().getItem(key) ?? "{}");
    if (typeof marks !== "object" || marks === null) return {};
    return Object.fromEntries(Object.entries(marks).filter(([, sections]) => Array.isArray(sections)));
  } catch {
    return {};
  }
}

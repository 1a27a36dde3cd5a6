import {type PageFigures, readFigures} from "./readFigures.js";

/** The figures of all pages, as they were read last: a build reads them once, a preview again whenever it needs them. */
export const currentFigures = new Map<string, PageFigures>();

/** Reads the figures anew. Throws what `readFigures` throws, and leaves the former figures then. */
export async function updateFigures(root: string): Promise<void> {
  const read = await readFigures(root);
  currentFigures.clear();
  for (const [path, figures] of read) currentFigures.set(path, figures);
}

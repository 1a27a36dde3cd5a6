/** A piece of a page that can be linked to. */
export interface Section {
  /** From the site's root, with the anchor: "steps/momentum.html#damping". */
  readonly address: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** A section that was found, with the words around the first place where it speaks of what was asked. */
export interface Found {
  readonly section: Section;
  readonly words: string;
}

/** How much a word in the title weighs, where one in the text weighs 1. */
const titleWeight = 10;
/** How much it weighs that the words stand side by side, as they were asked for. */
const phraseWeight = 20;
/** How many characters are shown before and after. */
const reach = 70;

/**
 * The sections that have every word of a question, or a word that begins with it: the best first. Words that stand
 * side by side as in the question count more than the same words here and there.
 */
export function findSections(sections: readonly Section[], question: string): Found[] {
  const words = plain(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return sections
    .map(section => ({section, score: scoreOf(section, words)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({section}) => ({section, words: around(section.text, words)}));
}

/** 0 if a word is missing. */
function scoreOf({page, title, text}: Section, words: readonly string[]): number {
  const [inTitle, inText] = [plain(`${page} ${title}`), plain(text)];
  const scores = words.map(
    word => titleWeight * occurrences(inTitle, word) + Math.min(occurrences(inText, word), titleWeight),
  );
  if (scores.some(score => score === 0)) return 0;
  const phrase = words.join(" ");
  const together = words.length > 1 && [inTitle, inText].some(place => occurrences(place, phrase) > 0);
  return scores.reduce((sum, score) => sum + score, together ? phraseWeight : 0);
}

/** How often words of a text begin with these letters. */
function occurrences(text: string, start: string): number {
  return ` ${text}`.split(` ${start}`).length - 1;
}

/** Lower case without accents, words parted by single spaces. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The text around the first place where the words stand side by side, or else where the first of them stands. */
function around(text: string, words: readonly string[]): string {
  const at =
    placeOf(text, words) ?? words.map(word => placeOf(text, [word])).find(place => place !== undefined) ?? 0;
  const from = at <= reach ? 0 : text.indexOf(" ", at - reach) + 1;
  const end = text.indexOf(" ", at + 2 * reach);
  const piece = end < 0 ? text.slice(from) : text.slice(from, end);
  return `${from > 0 ? "… " : ""}${piece}${from + piece.length < text.length ? " …" : ""}`;
}

/** Where in a text these words follow each other; of the last one its beginning will do. */
function placeOf(text: string, words: readonly string[]): number | undefined {
  const there = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({0: word, index}) => ({
    word: plain(word),
    index,
  }));
  const last = words.length - 1;
  return there.find((_, i) =>
    words.every((word, k) => (k < last ? there[i + k]?.word === word : there[i + k]?.word.startsWith(word))),
  )?.index;
}

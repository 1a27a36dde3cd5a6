import {escapeHtml} from "../escapeHtml.js";
import {blocksHtml, inlineHtml} from "./docHtml.js";
import type {Entry, EntryGroup} from "./entries.js";
import type {Place} from "./sources.js";

/** The public name of what is defined somewhere, and a link to it; undefined if it is not public. */
type LinkOf = (place: Place) => {readonly name: string; readonly href: string} | undefined;

/** Where a group has its page, from the site's root. */
export function pageOf({title}: EntryGroup): string {
  return `/back/library/${title.toLowerCase().replaceAll(" ", "-")}`;
}

/** Values before types, both in alphabetical order. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, "en"));
}

/** The names of everything public, group by group, with links to the pages of the groups. */
export function indexHtml(groups: readonly EntryGroup[]): string {
  const rows = groups.map(group => {
    const page = pageOf(group);
    const links = inOrder(group.entries).map(
      ({name, kind}) => `<a class="api-${kind}" href="${page}#${name}">${name}</a>`,
    );
    return `<dt><a href="${page}">${escapeHtml(group.title)}</a> <span>${inlineHtml(group.about)}</span></dt>\n<dd>${links.join(" ")}</dd>`;
  });
  return `<nav class="api-index" aria-label="Names"><dl>\n${rows.join("\n")}\n</dl></nav>`;
}

/**
 * One group as HTML: what it is about, its names, and each of them with its signature and docstring.
 *
 * @param title of the group, as the contract has it
 * @throws Error for a title that no group has
 */
export function groupHtml(groups: readonly EntryGroup[], title: string): string {
  const group = groups.find(group => group.title === title);
  if (!group) {
    const titles = groups.map(({title}) => title).join(", ");
    throw new Error(`the library has no group "${title}"; its groups are ${titles}`);
  }
  const links = new Map(
    groups.flatMap(other =>
      other.entries.map(({place, name}) => [
        `${place.file}#${place.name}`,
        {name, href: `${other === group ? "" : pageOf(other)}#${name}`},
      ]),
    ),
  );
  const linkOf: LinkOf = ({file, name}) => links.get(`${file}#${name}`);
  const entries = inOrder(group.entries);
  const names = entries.map(({name, kind}) => `<a class="api-${kind}" href="#${name}">${name}</a>`);
  return `<p>${inlineHtml(group.about[0].toUpperCase() + group.about.slice(1))}</p>
<nav class="api-names" aria-label="Names">${names.join(" ")}</nav>
${entries.map(entry => entryHtml(entry, linkOf)).join("\n")}`;
}

function entryHtml(entry: Entry, linkOf: LinkOf): string {
  const {name, doc, place} = entry;
  const parts = [`<h2 id="${name}"><code>${name}</code></h2>`, codeHtml(signatureHtml(entry, linkOf))];
  if (doc) {
    parts.push(blocksHtml(doc.blocks));
    if (doc.parameters.length > 0) {
      const rows = doc.parameters.map(
        ({name, text}) => `<dt><code>${name}</code></dt><dd>${inlineHtml(text)}</dd>`,
      );
      parts.push(`<dl class="api-parameters">${rows.join("\n")}</dl>`);
    }
    if (doc.returns) parts.push(labelled("Returns", doc.returns));
    parts.push(...doc.errors.map(text => labelled("Throws", text)));
    parts.push(...doc.examples.map(text => codeHtml(escapeHtml(text), "Example")));
    parts.push(...doc.sources.map(text => labelled("Source", text)));
  }
  parts.push(`<p class="api-file"><code>${place.file}</code></p>`);
  return `<section class="api-entry">\n${parts.join("\n")}\n</section>`;
}

/** The signature as code: types under their public names, with links to them. */
function signatureHtml({pieces, name, place}: Entry, linkOf: LinkOf): string {
  const isOwn = (other: Place) => other.file === place.file && other.name === place.name;
  return pieces
    .map(({text, place: type}) => {
      const link = type && !isOwn(type) ? linkOf(type) : undefined;
      return link ? `<a href="${link.href}">${link.name}</a>` : escapeHtml(text);
    })
    .join("")
    .replace(new RegExp(`^(\\w+ )${place.name}\\b`), `$1${name}`);
}

/** Framework colours code in a language when it writes the page. */
function codeHtml(html: string, label?: string): string {
  const caption = label ? `<p class="api-label">${label}</p>\n` : "";
  return `${caption}<pre><code class="language-ts">${html}\n</code></pre>`;
}

function labelled(label: string, text: string): string {
  return `<p class="api-note"><span class="api-label">${label}</span> ${inlineHtml(text)}</p>`;
}

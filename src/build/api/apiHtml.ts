import {blocksHtml, escapeHtml, inlineHtml} from "./docHtml.js";
import type {Entry, EntryGroup} from "./entries.js";
import type {Place} from "./sources.js";

/** The public name of what is defined somewhere; undefined if it is not public. */
type NameOf = (place: Place) => string | undefined;

/** Everything public as HTML: an index of the names, then each group with its entries, an anchor for each name. */
export function apiHtml(groups: readonly EntryGroup[]): string {
  const names = new Map(
    groups.flatMap(({entries}) => entries.map(({place, name}) => [`${place.file}#${place.name}`, name])),
  );
  const nameOf: NameOf = ({file, name}) => names.get(`${file}#${name}`);
  return [indexHtml(groups), ...groups.map(group => groupHtml(group, nameOf))].join("\n");
}

/** The id of a group's heading. */
function idOf({title}: EntryGroup): string {
  return `group-${title.toLowerCase().replaceAll(" ", "-")}`;
}

/** Values before types, both in alphabetical order. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, "en"));
}

function indexHtml(groups: readonly EntryGroup[]): string {
  const rows = groups.map(group => {
    const links = inOrder(group.entries).map(
      ({name, kind}) => `<a class="api-${kind}" href="#${name}">${name}</a>`,
    );
    return `<dt><a href="#${idOf(group)}">${escapeHtml(group.title)}</a></dt>\n<dd>${links.join(" ")}</dd>`;
  });
  return `<nav class="api-index" aria-label="Names"><dl>\n${rows.join("\n")}\n</dl></nav>`;
}

function groupHtml(group: EntryGroup, nameOf: NameOf): string {
  const about = group.about[0].toUpperCase() + group.about.slice(1);
  const entries = inOrder(group.entries).map(entry => entryHtml(entry, nameOf));
  return `<h3 id="${idOf(group)}">${escapeHtml(group.title)}</h3>
<p>${inlineHtml(about)}</p>
${entries.join("\n")}`;
}

function entryHtml(entry: Entry, nameOf: NameOf): string {
  const {name, doc, place} = entry;
  const parts = [`<h4 id="${name}"><code>${name}</code></h4>`, codeHtml(signatureHtml(entry, nameOf))];
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
function signatureHtml({pieces, name, place}: Entry, nameOf: NameOf): string {
  const isOwn = (other: Place) => other.file === place.file && other.name === place.name;
  return pieces
    .map(({text, place: type}) => {
      const link = type && !isOwn(type) ? nameOf(type) : undefined;
      return link ? `<a href="#${link}">${link}</a>` : escapeHtml(text);
    })
    .join("")
    .replace(new RegExp(`^(\\w+ )${place.name}\\b`), `$1${name}`);
}

/** Framework colours code in a language when it writes the page. */
function codeHtml(html: string, label?: string): string {
  const caption = label ? `<p class="api-label">${label}</p>\n` : "";
  return `${caption}<pre tabindex="0"><code class="language-ts">${html}\n</code></pre>`;
}

function labelled(label: string, text: string): string {
  return `<p class="api-note"><span class="api-label">${label}</span> ${inlineHtml(text)}</p>`;
}

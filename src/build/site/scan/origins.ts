/** Names of XML vocabularies, which look like addresses and are never fetched. */
const namespaces =
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/(xhtml|xlink)|2000\/(svg|xmlns)|XML\/1998\/namespace)/;

/** The addresses of other origins in a text, without the names of XML vocabularies. */
export function foreignAddresses(text: string): string[] {
  const found = text.match(
    /\b(?:https?|wss?):\/\/[^\s"'`<>()\\]+|(?<=["'`(])\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>()\\]*/g,
  );
  return [...new Set(found)].filter(address => !namespaces.test(address));
}

/**
 * Reads text that is JSON and not YAML, perhaps in the script element of a web page: JSON may be
 * indented with tabs, which YAML does not allow.
 *
 * @returns `undefined` for any other text.
 */
export function readPastedJson(text: string): unknown {
  const start = /\S/.exec(text.slice(0, 1000))?.[0];
  if (start !== "{" && start !== "[" && start !== "<") return undefined;
  const json = start === "<" ? findScript(text) : text;
  try {
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

/** Finds the content of the first script element with JSON-LD. */
function findScript(html: string): string | undefined {
  const type = html.search(/application\/ld\+json/i);
  const start = type === -1 ? -1 : html.indexOf(">", type);
  const length = start === -1 ? -1 : html.slice(start).search(/<\/script/i);
  return length === -1 ? undefined : html.slice(start + 1, start + length);
}

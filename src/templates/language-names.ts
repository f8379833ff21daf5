const names = new Map<string, string>();

/**
 * Returns a language's own name for itself: `cy` gives `Cymraeg`.
 *
 * @param tag a BCP 47 language tag; a tag without a known name is returned unchanged.
 */
export function getLanguageName(tag: string): string {
  const known = names.get(tag);
  if (known !== undefined) return known;
  const name = findLanguageName(tag);
  names.set(tag, name);
  return name;
}

function findLanguageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

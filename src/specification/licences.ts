/** Licences in wide use for open data, by what their URLs have in common, with their short names. */
const licences: readonly (readonly [url: RegExp, name: string])[] = [
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0\b/, "CC0 1.0"],
  [/^creativecommons\.org\/publicdomain\/mark\/1\.0\b/, "Public Domain Mark 1.0"],
  [/^creativecommons\.org\/licen[cs]es\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)\b/, "CC $1 $2"],
  [/^opendatacommons\.org\/licenses\/odbl\b/, "ODbL 1.0"],
  [/^opendatacommons\.org\/licenses\/by\b/, "ODC-By 1.0"],
  [/^opendatacommons\.org\/licenses\/pddl\b/, "PDDL 1.0"],
  [
    /^nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/([123])\b/,
    "Open Government Licence v$1.0",
  ],
];

const toKey = (url: string) => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, "");

/**
 * Names a licence in wide use, as in `CC BY-SA 4.0`.
 *
 * @returns `undefined` for any other.
 */
export function findLicenceName(url: string): string | undefined {
  const key = toKey(url);
  for (const [pattern, name] of licences) {
    const [, code = "", version = ""] = pattern.exec(key) ?? [];
    if (!pattern.test(key)) continue;
    return name.replace("$1", code.toUpperCase()).replace("$2", version);
  }
  return undefined;
}

/** Whether two URLs are of the same licence, such as its deed and its legal code. */
export function isSameLicence(url: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const name = findLicenceName(url);
  if (name !== undefined && isExact(url) && isExact(other)) return name === findLicenceName(other);
  return toKey(url).replace(/\/$/, "") === toKey(other).replace(/\/$/, "");
}

/** Whether a URL is of the international version of a licence: `/igo/` and `/uk/` are others. */
const isExact = (url: string) => !/\/\d\.\d\/[a-z]{2,3}(?:\/|$)/i.test(url);

/** Licences that prescribe the sentence of a credit: the Open Government Licence and the ODbL. */
export type LicenceFamily = "ogl" | "odbl";

/** Finds out whether a licence prescribes the sentence of a credit. */
export function findLicenceFamily(url: string): LicenceFamily | undefined {
  const name = findLicenceName(url) ?? "";
  if (name.startsWith("Open Government Licence")) return "ogl";
  return name.startsWith("ODbL") ? "odbl" : undefined;
}

import { isObject, readList, readObject, readText, type JsonObject } from "../values.js";
import type { CertificateInput, CertificateRights } from "./input.js";

/**
 * Reads the `datapackage.json` beside a page. Only one that follows the old specification, with a
 * `datapackage_version`, is read. The `web` and `email` of its publisher get lost: the certificate
 * keeps them under names that it never looks up.
 *
 * @returns `undefined` if it is not JSON or has no `datapackage_version`.
 */
export function readDatapackage(text: string): CertificateInput | undefined {
  const found = parseObject(text);
  const version = found?.["datapackage_version"];
  if (found === undefined || version === undefined || version === null) return undefined;
  const listObjects = (key: string) => readList(found[key]).filter(isObject);
  return {
    title: readText(found["title"]) ?? readText(found["name"]),
    description: readText(found["description"]),
    publishers: listObjects("publisher").map(({ name }) => ({ name: readText(name) })),
    rights: readRights(found["rights"]),
    licenses: listTexts(listObjects("licenses").map(({ url }) => url)),
    keywords: listTexts(readList(found["keywords"])),
    modified: readText(found["last_modified"]),
    distributions: listObjects("resources").map(({ path }) => ({ title: readText(path) })),
  };
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return readObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readRights(rights: unknown): CertificateRights | undefined {
  if (!isObject(rights)) return undefined;
  return {
    uri: readText(rights["uri"]),
    dataLicense: readText(rights["dataLicense"]),
    contentLicense: readText(rights["contentLicense"]),
  };
}

const listTexts = (values: readonly unknown[]): string[] =>
  values.map(readText).filter((text) => text !== undefined);

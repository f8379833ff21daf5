import { isObject } from "../document/is-object.js";

/** Properties whose value is, or describes, a person, or says how to reach one. */
const personalKeys = new Set([
  "leader",
  "contributor",
  "coach",
  "instructor",
  "performer",
  "attendee",
  "attendeeDetails",
  "customer",
  "broker",
  "member",
  "employee",
  "founder",
  "author",
  "creator",
  "organizer",
  "provider",
  "email",
  "telephone",
  "faxNumber",
  "contactPoint",
  "givenName",
  "familyName",
  "sameAs",
  "streetAddress",
  "attendeeInstructions",
  "accessCode",
  "accessChannel",
]);

/** The texts that identify a sample; everything else that is free text may name somebody. */
const keptTexts = new Set(["name", "prefLabel", "addressLocality", "addressRegion", "inScheme"]);

const people = new Set(["Person", "schema:Person"]);

const telephonePattern = /\+?\(?\d(?:[ ()-]?\d){8,14}/g;

/**
 * Removes people from a sample item: objects that describe one, ways to reach them, free text such as
 * descriptions, which may name anybody, and email addresses and telephone numbers in what remains.
 */
export function removePersonalData(
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const cleaned = isPersonal(key, value) ? undefined : clean(key, value);
      return cleaned === undefined ? [] : [[key, cleaned]];
    }),
  );
}

const isPersonal = (key: string, value: unknown): boolean =>
  personalKeys.has(key.replace(/^\w+:/, "")) || (isObject(value) && isPerson(value));

const isPerson = (value: Readonly<Record<string, unknown>>): boolean =>
  people.has(String(value["@type"] ?? value["type"]));

function clean(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((each) => !isObject(each) || !isPerson(each));
    return kept.map((each) => clean(key, each)).filter((each) => each !== undefined);
  }
  if (isObject(value)) return removePersonalData(value);
  if (typeof value !== "string") return value;
  return keptTexts.has(key) || isCode(value) ? removeContacts(value) : undefined;
}

/** Whether a text is made for programs: a date, an identifier, a URL or a single word. */
const isCode = (text: string): boolean => !/\s/.test(text.trim());

function removeContacts(text: string): string {
  const words = text.split(/(\s)/).map((word) => (word.includes("@") ? "[removed]" : word));
  const rest = words.join("");
  // The digits of a URL, a date or a number are no telephone number.
  const isNumber = /^https?:/.test(text) || /^[\dT:.Z+-]+$/.test(text);
  return isNumber ? rest : rest.replace(telephonePattern, "[removed]");
}

import type { Issue } from "../../document/index.js";
import type { PartialPublisher } from "../schema/index.js";

/** Warns of missing booking terms: the validator recommends them, and they cannot be derived. */
export function lintBookingTerms(accessService: PartialPublisher["accessService"]): Issue[] {
  if (accessService === undefined || accessService.termsOfService !== undefined) return [];
  const message =
    "missing; expected the URL of the terms of the Open Booking API, " +
    "which the validator recommends";
  return [{ path: ["accessService", "termsOfService"], message }];
}

/** Warns of missing details that the regulations require and only the public sector body knows. */
export function lintAccessibilityStatement({ publicSectorBody, email }: PartialPublisher): Issue[] {
  if (publicSectorBody === undefined || publicSectorBody === false) return [];
  const isBare = publicSectorBody === true;
  return listMissingStatementDetails(publicSectorBody, email).map(([key, expected]) => {
    const missing = isBare ? `${key} missing` : "missing";
    const message =
      `${missing}; expected ${expected}, which the accessibility statement of a public sector ` +
      "body must state; until then, there is no such page";
    return { path: isBare ? ["publicSectorBody"] : ["publicSectorBody", key], message };
  });
}

/**
 * Lists what an accessibility statement lacks of what it must state.
 *
 * @param email the publisher's, which people can write to if the statement names no other.
 * @returns the keys, each with what it takes.
 * @see https://www.legislation.gov.uk/uksi/2018/952/contents/made
 */
export function listMissingStatementDetails(
  statement: true | StatementPart,
  email: string | undefined,
): (readonly [key: string, expected: string])[] {
  const given: StatementPart = statement === true ? {} : statement;
  const { compliance, contact = email, preparedOn } = given;
  const isExplained = [
    given.nonAccessibleContent,
    given.disproportionateBurden,
    given.outOfScope,
  ].some((list) => list !== undefined);

  const missing: (readonly [string, string])[] = [];
  if (compliance === undefined) missing.push(["compliance", "full, partial or none"]);
  else if (compliance !== "full" && !isExplained) {
    missing.push(["nonAccessibleContent", "a list of what is not accessible"]);
  }
  if (contact === undefined) missing.push(["contact", "an email address for problems"]);
  if (preparedOn === undefined) missing.push(["preparedOn", "the day it was prepared"]);
  return missing;
}

type StatementPart = Exclude<PartialPublisher["publicSectorBody"], boolean | undefined>;

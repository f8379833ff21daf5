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
  const statement: StatementPart = isBare ? {} : publicSectorBody;
  const { compliance, nonAccessibleContent, contact = email, preparedOn } = statement;

  const warnings: Issue[] = [];
  const warnMissing = (key: string, expected: string) => {
    const missing = isBare ? `${key} missing` : "missing";
    const message = `${missing}; expected ${expected}, which the accessibility statement of a public sector body must state`;
    warnings.push({ path: isBare ? ["publicSectorBody"] : ["publicSectorBody", key], message });
  };
  if (compliance === undefined) warnMissing("compliance", "full, partial or none");
  else if (compliance !== "full" && nonAccessibleContent === undefined) {
    warnMissing("nonAccessibleContent", "a list of what is not accessible");
  }
  if (contact === undefined) warnMissing("contact", "an e-mail address for problems");
  if (preparedOn === undefined) warnMissing("preparedOn", "the day it was prepared");
  return warnings;
}

type StatementPart = Exclude<PartialPublisher["publicSectorBody"], boolean | undefined>;

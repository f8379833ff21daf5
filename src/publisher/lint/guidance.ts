import type { Issue } from "../../document/index.js";
import { stepNames } from "../schema/guidance.js";
import type { PartialPublisher } from "../schema/index.js";

type GuidancePart = NonNullable<PartialPublisher["guidance"]>;

/** The keys that only the step amendTerms uses. */
const amendTermsKeys = ["terms", "optOut", "dataUsers", "noticeFrom"] as const;

/** Finds details of the guidance that no page shows, because their step does not apply. */
export function lintIdleGuidance({ guidance = {} }: PartialPublisher): Issue[] {
  return [...lintConfirmedSteps(guidance), ...lintAmendTerms(guidance)];
}

function lintConfirmedSteps({ steps = {} }: GuidancePart): Issue[] {
  const confirmed = stepNames.filter((name) => {
    const { applies, confirmedOn } = steps[name] ?? {};
    return applies === false && confirmedOn !== undefined;
  });
  return confirmed.map((name) => ({
    path: ["guidance", "steps", name, "confirmedOn"],
    atKey: true,
    message: "found together with applies: false; expected one of them",
  }));
}

/** The step is for booking systems, unless the file says otherwise. */
function lintAmendTerms(guidance: GuidancePart): Issue[] {
  const { role = "activity-provider", steps = {} } = guidance;
  const { applies = role === "booking-system", confirmedOn } = steps.amendTerms ?? {};
  if (applies) return [];
  const paths: string[][] = amendTermsKeys
    .filter((key) => guidance[key] !== undefined)
    .map((key) => ["guidance", key]);
  if (confirmedOn !== undefined && steps.amendTerms?.applies === undefined) {
    paths.push(["guidance", "steps", "amendTerms", "confirmedOn"]);
  }
  const message =
    "found although the step amendTerms, the only one to use it, does not apply; " +
    "expected role: booking-system below guidance, or applies: true for the step";
  return paths.map((path) => ({ path, atKey: true, message }));
}

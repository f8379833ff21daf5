/** A kind of RPDE feed, as the official libraries describe it. */
export interface FeedType {
  /** The key of the kind in the publisher file, and the default `identifier` of its feed. */
  readonly identifier: FeedTypeIdentifier;
  /** The name of its `DataDownload`; consumers match on it, so it is not translated. */
  readonly name: string;
  /** The class of the items in the feed: an absolute IRI. */
  readonly additionalType: string;
  /** The path of the feed, relative to `feeds.base` in the publisher file. */
  readonly path: string;
  /** Its theme, for the dataset's name, description and keywords; EventSeries has none. */
  readonly theme: Theme | undefined;
  /**
   * The kinds of feed that items of this kind refer to; one of these should be published as well.
   */
  readonly parents: readonly FeedTypeIdentifier[];
}

/**
 * The identifiers of the fifteen kinds of feed of Modelling Opportunity Data 2.0, in the order of
 * the official data models: https://openactive.io/modelling-opportunity-data/2.0/
 */
export const feedTypeIdentifiers = [
  "SessionSeries",
  "ScheduledSession",
  "FacilityUse",
  "IndividualFacilityUse",
  "FacilityUseSlot",
  "IndividualFacilityUseSlot",
  "Course",
  "CourseInstance",
  "CourseInstanceSubEvent",
  "HeadlineEvent",
  "HeadlineEventSubEvent",
  "Event",
  "EventSeries",
  "OnDemandEvent",
  "Place",
] as const;

/** The identifier of a kind of feed. */
export type FeedTypeIdentifier = (typeof feedTypeIdentifiers)[number];

/** A theme of feeds, in the words of the official libraries. */
export type Theme =
  | "Sessions"
  | "Facilities"
  | "Courses"
  | "Headline Events"
  | "Events"
  | "On Demand Events"
  | "Places";

const openActive = "https://openactive.io/";
const schemaOrg = "https://schema.org/";

/**
 * The fifteen kinds of feed, by identifier.
 *
 * Source: `opportunityTypes` in `versions/2.x/meta.json` of
 * https://github.com/openactive/data-models, from which the table of the official .NET library is
 * generated. `parents` differs in one way, on purpose: it names only kinds that a consumer cannot
 * do without, so an event that can stand alone has none.
 */
export const feedTypes: Readonly<Record<FeedTypeIdentifier, FeedType>> = {
  SessionSeries: {
    identifier: "SessionSeries",
    name: "SessionSeries",
    additionalType: `${openActive}SessionSeries`,
    path: "session-series",
    theme: "Sessions",
    parents: [],
  },
  ScheduledSession: {
    identifier: "ScheduledSession",
    name: "ScheduledSession",
    additionalType: `${openActive}ScheduledSession`,
    path: "scheduled-sessions",
    theme: "Sessions",
    parents: ["SessionSeries"],
  },
  FacilityUse: {
    identifier: "FacilityUse",
    name: "FacilityUse",
    additionalType: `${openActive}FacilityUse`,
    path: "facility-uses",
    theme: "Facilities",
    parents: [],
  },
  IndividualFacilityUse: {
    identifier: "IndividualFacilityUse",
    name: "IndividualFacilityUse",
    additionalType: `${openActive}IndividualFacilityUse`,
    path: "individual-facility-uses",
    theme: "Facilities",
    parents: [],
  },
  FacilityUseSlot: {
    identifier: "FacilityUseSlot",
    name: "Slot for FacilityUse",
    additionalType: `${openActive}Slot`,
    path: "facility-use-slots",
    theme: "Facilities",
    parents: ["FacilityUse"],
  },
  IndividualFacilityUseSlot: {
    identifier: "IndividualFacilityUseSlot",
    name: "Slot for IndividualFacilityUse",
    additionalType: `${openActive}Slot`,
    path: "individual-facility-use-slots",
    theme: "Facilities",
    parents: ["IndividualFacilityUse", "FacilityUse"],
  },
  Course: {
    identifier: "Course",
    name: "Course",
    additionalType: `${schemaOrg}Course`,
    path: "courses",
    theme: "Courses",
    parents: [],
  },
  CourseInstance: {
    identifier: "CourseInstance",
    name: "CourseInstance",
    additionalType: `${schemaOrg}CourseInstance`,
    path: "course-instances",
    theme: "Courses",
    parents: [],
  },
  CourseInstanceSubEvent: {
    identifier: "CourseInstanceSubEvent",
    name: "Event for CourseInstance",
    additionalType: `${schemaOrg}Event`,
    path: "course-instance-subevents",
    theme: "Courses",
    parents: ["CourseInstance"],
  },
  HeadlineEvent: {
    identifier: "HeadlineEvent",
    name: "HeadlineEvent",
    additionalType: `${openActive}HeadlineEvent`,
    path: "headline-events",
    theme: "Headline Events",
    parents: [],
  },
  HeadlineEventSubEvent: {
    identifier: "HeadlineEventSubEvent",
    name: "Event for HeadlineEvent",
    additionalType: `${schemaOrg}Event`,
    path: "headline-event-subevents",
    theme: "Headline Events",
    parents: ["HeadlineEvent"],
  },
  Event: {
    identifier: "Event",
    name: "Event",
    additionalType: `${schemaOrg}Event`,
    path: "events",
    theme: "Events",
    parents: [],
  },
  EventSeries: {
    identifier: "EventSeries",
    name: "EventSeries",
    additionalType: `${schemaOrg}EventSeries`,
    path: "event-series",
    theme: undefined,
    parents: [],
  },
  OnDemandEvent: {
    identifier: "OnDemandEvent",
    name: "OnDemandEvent",
    additionalType: `${schemaOrg}OnDemandEvent`,
    path: "on-demand-events",
    theme: "On Demand Events",
    parents: [],
  },
  Place: {
    identifier: "Place",
    name: "Place",
    additionalType: `${schemaOrg}Place`,
    path: "places",
    theme: "Places",
    parents: [],
  },
};

/** Finds the kinds of feed in a list that refer to another kind, if that is not in the list. */
export function findTypesWithoutParent(types: readonly FeedTypeIdentifier[]): FeedTypeIdentifier[] {
  return types.filter((type) => {
    const { parents } = feedTypes[type];
    return parents.length > 0 && !parents.some((parent) => types.includes(parent));
  });
}

const slotTypes = ["FacilityUseSlot", "IndividualFacilityUseSlot"] as const;

/**
 * Finds the kinds of facility in a list, if no feed of slots is in it: OpenActive wants both.
 *
 * @see https://developer.openactive.io/publishing-data/data-feeds/types-of-feed
 */
export function findTypesWithoutSlots(types: readonly FeedTypeIdentifier[]): FeedTypeIdentifier[] {
  if (slotTypes.some((type) => types.includes(type))) return [];
  return types.filter((type) => type === "FacilityUse" || type === "IndividualFacilityUse");
}

/**
 * Joins the base URL of feeds and the usual path of a kind of feed.
 *
 * @param base with or without trailing slashes.
 */
export function joinFeedUrl(base: string, type: FeedTypeIdentifier): string {
  let end = base.length;
  while (base[end - 1] === "/") end -= 1;
  return `${base.slice(0, end)}/${feedTypes[type].path}`;
}

/** What the official libraries know of a kind of RPDE feed. */
export interface FeedType {
  /** The key of the kind in the publisher file, and the default `identifier` of its feed. */
  readonly identifier: FeedTypeIdentifier;
  /** `DataDownload.name`. Consumers read it as the kind of feed, so it stays as the specification writes it. */
  readonly name: string;
  /** The class of the items in the feed: an absolute IRI. */
  readonly additionalType: string;
  /** Where the feed is when only `feeds.base` is given, relative to that base. */
  readonly path: string;
  /** The word used in the dataset's name, description and keywords; EventSeries has none. */
  readonly theme: Theme | undefined;
  /** The kinds of feed that hold what an item of this kind belongs to; one of them should be published too. */
  readonly parents: readonly FeedTypeIdentifier[];
}

/** The identifiers of the fifteen kinds of feed of Modelling Opportunity Data 2. */
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

/** The identifier of one of them. */
export type FeedTypeIdentifier = (typeof feedTypeIdentifiers)[number];

/** What a feed can hold, in the official libraries' words for it. */
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

function defineFeedType(
  identifier: FeedTypeIdentifier,
  name: string,
  additionalType: string,
  path: string,
  theme: Theme | undefined,
  ...parents: FeedTypeIdentifier[]
): FeedType {
  return { identifier, name, additionalType, path, theme, parents };
}

/**
 * The fifteen kinds of feed, keyed by identifier.
 *
 * Source: `opportunityTypes` in `versions/2.x/meta.json` of openactive/data-models, from which the
 * official .NET library's table is generated. `parents` differs on purpose in one way: it names only
 * what a consumer cannot do without, so an event that may stand alone has none.
 */
export const feedTypes: Readonly<Record<FeedTypeIdentifier, FeedType>> = {
  SessionSeries: defineFeedType(
    "SessionSeries",
    "SessionSeries",
    `${openActive}SessionSeries`,
    "session-series",
    "Sessions",
  ),
  ScheduledSession: defineFeedType(
    "ScheduledSession",
    "ScheduledSession",
    `${openActive}ScheduledSession`,
    "scheduled-sessions",
    "Sessions",
    "SessionSeries",
  ),
  FacilityUse: defineFeedType(
    "FacilityUse",
    "FacilityUse",
    `${openActive}FacilityUse`,
    "facility-uses",
    "Facilities",
  ),
  IndividualFacilityUse: defineFeedType(
    "IndividualFacilityUse",
    "IndividualFacilityUse",
    `${openActive}IndividualFacilityUse`,
    "individual-facility-uses",
    "Facilities",
  ),
  FacilityUseSlot: defineFeedType(
    "FacilityUseSlot",
    "Slot for FacilityUse",
    `${openActive}Slot`,
    "facility-use-slots",
    "Facilities",
    "FacilityUse",
  ),
  IndividualFacilityUseSlot: defineFeedType(
    "IndividualFacilityUseSlot",
    "Slot for IndividualFacilityUse",
    `${openActive}Slot`,
    "individual-facility-use-slots",
    "Facilities",
    "IndividualFacilityUse",
    "FacilityUse",
  ),
  Course: defineFeedType("Course", "Course", `${schemaOrg}Course`, "courses", "Courses"),
  CourseInstance: defineFeedType(
    "CourseInstance",
    "CourseInstance",
    `${schemaOrg}CourseInstance`,
    "course-instances",
    "Courses",
  ),
  CourseInstanceSubEvent: defineFeedType(
    "CourseInstanceSubEvent",
    "Event for CourseInstance",
    `${schemaOrg}Event`,
    "course-instance-subevents",
    "Courses",
    "CourseInstance",
  ),
  HeadlineEvent: defineFeedType(
    "HeadlineEvent",
    "HeadlineEvent",
    `${openActive}HeadlineEvent`,
    "headline-events",
    "Headline Events",
  ),
  HeadlineEventSubEvent: defineFeedType(
    "HeadlineEventSubEvent",
    "Event for HeadlineEvent",
    `${schemaOrg}Event`,
    "headline-event-subevents",
    "Headline Events",
    "HeadlineEvent",
  ),
  Event: defineFeedType("Event", "Event", `${schemaOrg}Event`, "events", "Events"),
  EventSeries: defineFeedType(
    "EventSeries",
    "EventSeries",
    `${schemaOrg}EventSeries`,
    "event-series",
    undefined,
  ),
  OnDemandEvent: defineFeedType(
    "OnDemandEvent",
    "OnDemandEvent",
    `${schemaOrg}OnDemandEvent`,
    "on-demand-events",
    "On Demand Events",
  ),
  Place: defineFeedType("Place", "Place", `${schemaOrg}Place`, "places", "Places"),
};

/** The kinds among these that refer to another kind, none of whose feeds is among them. */
export function findTypesWithoutParent(types: readonly FeedTypeIdentifier[]): FeedTypeIdentifier[] {
  return types.filter(
    (type) =>
      feedTypes[type].parents.length > 0 &&
      !feedTypes[type].parents.some((parent) => types.includes(parent)),
  );
}

import { text, type Rule } from "../../document/schema/text.js";
import { baseUrl, group, listOf, url } from "../../document/schema/values.js";

/** The system the data comes from: OpenActive's BookingService. */
export const bookingService = group(
  {
    name: text("the name of the booking system")
      .optional()
      .describe("The name of the booking system, where it is not the publisher's own."),
    url: url("the booking system's website").optional(),
    softwareVersion: text("the version of the booking system, in quotes")
      .optional()
      .describe("The version installed, in quotes; leave it out for software that is only hosted."),
    hasCredential: url("a Test Suite certificate")
      .optional()
      .describe("The address of the OpenActive Test Suite certificate of this system."),
  },
  "the booking system",
).refine((service) => service.name !== undefined || service.hasCredential !== undefined, {
  path: ["name"],
  error: "the name of the booking system, or hasCredential (or both)",
  // Said together with what else is wrong in the group.
  when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value),
});

const forbidFinalSlash: Rule = (value) =>
  value.endsWith("/")
    ? {
        expected: "an address without a final slash (the Test Suite refuses one)",
        suggestion: value.replace(/\/+$/, ""),
      }
    : undefined;

/** The Open Booking API: schema.org/WebAPI as OpenActive uses it. */
export const accessService = group(
  {
    endpointUrl: baseUrl("the base address of the Open Booking API", forbidFinalSlash).describe(
      "The base address of the Open Booking API, without a final slash.",
    ),
    landingPage: url("where developers ask for access").describe(
      "The page where developers ask for access to the API.",
    ),
    termsOfService: url("the terms of the API").optional().describe("The terms of use of the API."),
    documentation: url("documentation of the API")
      .optional()
      .describe("Default: OpenActive's documentation of the Open Booking API."),
    authenticationAuthority: url("the OpenID Connect authority")
      .optional()
      .describe("The address of the OpenID Connect authority."),
    conformsTo: listOf(url("a specification"), "the specifications the API conforms to")
      .optional()
      .describe("Default: the Open Booking API specification."),
    endpointDescription: url("a machine-readable description of the API")
      .optional()
      .describe("Default: OpenActive's Swagger file."),
    name: text("the name of the API").optional().describe("Default: Open Booking API."),
    description: text("what the API does")
      .optional()
      .describe("Default: a sentence made from the feeds."),
  },
  "the Open Booking API",
);

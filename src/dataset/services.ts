import type { Publisher } from "../publisher/index.js";
import { defaults } from "../specification/constants.js";
import type { BookingService, WebAPI } from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";

/** Describes the booking system the data comes from; `undefined` if the publisher names none. */
export function describeBookingService(
  service: Publisher["bookingService"],
): BookingService | undefined {
  if (service === undefined) return undefined;
  return omitUndefined<BookingService>({
    "@type": "BookingService",
    name: service.name,
    url: service.url,
    softwareVersion: service.softwareVersion,
    hasCredential: service.hasCredential,
    termsOfService: describeTerms(service.termsOfService),
  });
}

const describeTerms = (url: string | undefined): BookingService["termsOfService"] =>
  url === undefined ? undefined : [{ "@type": "Terms", url }];

/**
 * Describes the Open Booking API; `undefined` if the publisher has none.
 *
 * @param description the description to use if the publisher gives none.
 */
export function describeAccessService(
  service: Publisher["accessService"],
  description: string,
): WebAPI | undefined {
  if (service === undefined) return undefined;
  const serviceDefaults = defaults.accessService;
  return omitUndefined<WebAPI>({
    "@type": "WebAPI",
    name: service.name ?? serviceDefaults.name,
    description: service.description ?? description,
    endpointUrl: service.endpointUrl,
    authenticationAuthority: service.authenticationAuthority,
    conformsTo: service.conformsTo ?? serviceDefaults.conformsTo,
    documentation: service.documentation ?? serviceDefaults.documentation,
    endpointDescription: service.endpointDescription ?? serviceDefaults.endpointDescription,
    landingPage: service.landingPage,
    termsOfService: service.termsOfService,
  });
}

import type { Aliases } from "../document/index.js";

/*
 * Other names for the keys and values of a publisher file: those that the official .NET, PHP and
 * Ruby libraries and the old generator use, and everyday English ones. They serve only for
 * suggestions.
 */

/** Other names of keys, each with the key and its group. */
const keys: ReadonlyMap<string, string> = new Map([
  ["opendatafeedbaseurl", "feeds.base"],
  ["datasetsiteurl", "dataset.url"],
  ["datasetdiscussionurl", "dataset.discussionUrl"],
  ["datasetdocumentationurl", "dataset.documentation"],
  ["datasetlanguages", "dataset.inLanguage"],
  ["datefirstpublished", "dataset.datePublished"],
  ["backgroundimageurl", "dataset.backgroundImage"],
  ["organisationname", "name"],
  ["organizationname", "name"],
  ["publishername", "name"],
  ["organisationurl", "url"],
  ["publisherurl", "url"],
  ["website", "url"],
  ["organisationlegalentity", "legalName"],
  ["organisationplaintextdescription", "description"],
  ["organisationlogourl", "logo"],
  ["organisationemail", "email"],
  ["phone", "telephone"],
  ["tel", "telephone"],
  ["platformname", "bookingService.name"],
  ["platformurl", "bookingService.url"],
  ["platformversion", "bookingService.softwareVersion"],
  ["platformsoftwareversion", "bookingService.softwareVersion"],
  ["testsuitecertificateurl", "bookingService.hasCredential"],
  ["openbookingapibaseurl", "accessService.endpointUrl"],
  ["openbookingapiauthenticationauthorityurl", "accessService.authenticationAuthority"],
  ["openbookingapidocumentationurl", "accessService.documentation"],
  ["openbookingapitermsofserviceurl", "accessService.termsOfService"],
  ["openbookingapiregistrationurl", "accessService.landingPage"],
  ["openbookingapi", "accessService"],
  ["bookingsystem", "bookingService"],
  ["supportedfeedtypes", "feeds.types"],
  ["distribution", "feeds"],
  ["language", "dataset.inLanguage"],
  ["languages", "dataset.inLanguage"],
  ["licence", "dataset.license"],
  ["licenceurl", "dataset.license"],
  ["licenseurl", "dataset.license"],
  ["attribution", "rights.attributionText"],
  ["copyright", "rights.copyrightNotice"],
  ["warning", "dataset.disambiguatingDescription"],
  ["summary", "dataset.description"],
  ["contenturl", "url"],
  ["additionaltype", "type"],
  ["color", "brand.accent"],
  ["colour", "brand.accent"],
  ["confirmed", "confirmedOn"],
  ["openbookingapitermsserviceurl", "accessService.termsOfService"],
  ["datafeedtypes", "feeds.types"],
  ["datadownloads", "feeds"],
  ["datafeeddescriptions", "feeds"],
  ["dataurl", "feeds"],
  ["documentationurl", "dataset.documentation"],
  ["title", "dataset.name"],
  ["created", "dataset.datePublished"],
  ["licensename", "dataset.license"],
  ["keyword1", "dataset.keywords"],
  ["keyword2", "dataset.keywords"],
  ["discussion", "dataset.discussionUrl"],
]);

/** Other names of kinds of feed, each with the identifier of the kind. */
const values: ReadonlyMap<string, string> = new Map([
  ["slot", "FacilityUseSlot"],
  ["slots", "FacilityUseSlot"],
  ["slotforfacilityuse", "FacilityUseSlot"],
  ["slotforindividualfacilityuse", "IndividualFacilityUseSlot"],
  ["session", "ScheduledSession"],
  ["sessions", "SessionSeries"],
  ["facility", "FacilityUse"],
  ["facilities", "FacilityUse"],
]);

/** Other names for the keys and values of a publisher file. */
export const publisherAliases: Aliases = { keys, values };

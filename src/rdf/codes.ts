import { openActiveLicence, rpdeMediaType } from "../specification/constants.js";

/*
 * Entries of controlled vocabularies that DCAT-AP 3.0.1 requires or recommends:
 * https://semiceu.github.io/DCAT-AP/releases/3.0.1/, "Controlled vocabularies to be used"
 */

const authority = "http://publications.europa.eu/resource/authority/";

/** The frequency with which the feeds change: continuously. */
export const continuousFrequency = `${authority}frequency/UPDATE_CONT`;

/** The list of the themes. */
export const themeTaxonomy = `${authority}data-theme`;

/** The theme of all OpenActive data: education, culture and sport. */
export const sportTheme = `${authority}data-theme/EDUC`;

/** The access to all OpenActive data: open to anyone. */
export const publicAccess = `${authority}access-right/PUBLIC`;

/** The statuses of feeds, by schema.org's `creativeWorkStatus`; a paused feed has no equivalent. */
const statuses: ReadonlyMap<string, string> = new Map([
  ["Active", `${authority}distribution-status/COMPLETED`],
  ["Development", `${authority}distribution-status/DEVELOP`],
  ["Deprecated", `${authority}distribution-status/DEPRECATED`],
]);

/** Finds the EU's entry for the status of a feed. */
export const findStatus = (creativeWorkStatus: string | undefined): string | undefined =>
  statuses.get(creativeWorkStatus ?? "");

/** File types in the EU's list, by the end of a media type. */
const fileTypes: ReadonlyMap<string, string> = new Map([
  ["json", "JSON"],
  ["csv", "CSV"],
  ["xml", "XML"],
  ["html", "HTML"],
  ["zip", "ZIP"],
]);

/** What RDF says of an `encodingFormat`. */
export interface MediaFormat {
  /** The media type, as an entry in IANA's registry. */
  readonly mediaType?: string;
  /** The file type, as an entry in the EU's list. */
  readonly format?: string;
}

/**
 * Describes an `encodingFormat` such as `text/csv`.
 *
 * RPDE's own media type is not registered. RPDE 1.0 has its pages served as `application/json`,
 * so that is the media type of a feed: https://openactive.io/realtime-paged-data-exchange/1.0/
 */
export function describeFormat(encodingFormat: string): MediaFormat {
  const isRpde = encodingFormat.startsWith(rpdeMediaType.split(";")[0]!);
  const [type = ""] = (isRpde ? "application/json" : encodingFormat).toLowerCase().split(";");
  const [, ending] = /^[\w.-]+\/(?:[\w.-]+\+)?([\w.-]+)$/.exec(type.trim()) ?? [];
  if (ending === undefined) return {};
  const mediaType = `https://www.iana.org/assignments/media-types/${type.trim()}`;
  const fileType = fileTypes.get(ending);
  return fileType === undefined
    ? { mediaType }
    : { mediaType, format: `${authority}file-type/${fileType}` };
}

/** The title of a licence, and its kind in ADMS's list. */
export interface LicenceDetails {
  readonly name: string;
  readonly type: string;
}

/**
 * Finds what RDF says of a licence. Catalogues such as CKAN recognise CC BY by exactly this title.
 *
 * @returns `undefined` for any licence but OpenActive's.
 */
export function findLicenceDetails(license: string): LicenceDetails | undefined {
  if (license !== openActiveLicence) return undefined;
  return {
    name: "Creative Commons Attribution",
    type: "http://purl.org/adms/licencetype/Attribution",
  };
}

/** Codes of ISO 639-3 by those of ISO 639-1. */
const languageCodes = pairUp(
  `aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel
  bg bul bi bis bm bam bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu
  cv chv cy cym da dan de deu dv div dz dzo ee ewe el ell en eng eo epo es spa et est eu eus fa fas
  ff ful fi fin fj fij fo fao fr fra fy fry ga gle gd gla gl glg gn grn gu guj gv glv ha hau he heb
  hi hin ho hmo hr hrv ht hat hu hun hy hye hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido
  is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor
  kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub
  lv lav mg mlg mh mah mi mri mk mkd ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde
  ne nep ng ndo nl nld nn nno no nor nr nbl nv nav ny nya oc oci oj oji om orm or ori os oss pa pan
  pi pli pl pol ps pus pt por qu que rm roh rn run ro ron ru rus rw kin sa san sc srd sd snd se sme
  sg sag si sin sk slk sl slv sm smo sn sna so som sq sqi sr srp ss ssw st sot su sun sv swe sw swa
  ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat tw twi ty tah
  ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh zho
  zu zul`,
);

/** Makes a map from words of which every other one is a key. */
function pairUp(words: string): ReadonlyMap<string, string> {
  const list = words.split(/\s+/);
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < list.length; index += 2) {
    pairs.set(list[index]!, list[index + 1]!);
  }
  return pairs;
}

/** The IRIs of a language, for `dct:language`. */
export interface LanguageIris {
  /** In the Library of Congress's lists, which DCAT 3 recommends. */
  readonly libraryOfCongress: string;
  /** In the EU's list, which DCAT-AP requires; omitted for a code that is in no list. */
  readonly eu?: string;
}

/**
 * Builds the IRIs of a language.
 *
 * @param tag a BCP 47 language tag: `en-GB` gives the entries `en` and `ENG`.
 */
export function buildLanguageIris(tag: string): LanguageIris {
  const [language = ""] = tag.toLowerCase().split("-");
  const list = language.length === 2 ? "iso639-1" : "iso639-2";
  const libraryOfCongress = `http://id.loc.gov/vocabulary/${list}/${encodeURIComponent(language)}`;
  const code = language.length === 3 ? language : languageCodes.get(language);
  if (code === undefined || !/^[a-z]{3}$/.test(code)) return { libraryOfCongress };
  return { libraryOfCongress, eu: `${authority}language/${code.toUpperCase()}` };
}

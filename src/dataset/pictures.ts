/** A picture that stands next to the Dataset Site. */
export type PictureRole = "logo" | "logo-dark" | "favicon" | "background";

const isUrl = (image: string) => /^https?:/i.test(image);

/**
 * The folder below which everything else of a Dataset Site lives: its own address, taken as a folder.
 *
 * @param datasetUrl as in `https://data.acme.example/` or `https://acme.example/openactive`.
 */
export const getSiteFolder = (datasetUrl: string) =>
  datasetUrl.replace(/\.html?$/i, "").replace(/\/*$/, "/");

/** The name, below the Dataset Site's folder, of a picture the publisher gave as a file; `undefined` for an address. */
export function getPictureFile(role: PictureRole, image: string): string | undefined {
  return isUrl(image) ? undefined : `openactive/${role}${/\.\w+$/.exec(image)![0].toLowerCase()}`;
}

/** The neutral picture that stands in for a background nobody chose. */
export const neutralBackground = "openactive/background.svg";

/** The absolute address of a picture, whether it was given as a file or as an address. */
export function getPictureUrl(datasetUrl: string, role: PictureRole, image: string): string {
  const file = getPictureFile(role, image);
  return file === undefined ? image : getSiteFolder(datasetUrl) + file;
}

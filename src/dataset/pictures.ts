/** The purpose of a picture on a Dataset Site. */
export type PictureRole = "logo" | "logo-dark" | "favicon" | "background";

/** The path of the default background, below the Dataset Site's folder. */
export const neutralBackground = "openactive/background.svg";

/**
 * Returns the URL of the folder that holds the other files of a Dataset Site: the site's own URL,
 * taken as a folder.
 *
 * @param datasetUrl such as `https://data.acme.example/` or `https://acme.example/openactive`.
 */
export function getSiteFolder(datasetUrl: string): string {
  const folder = datasetUrl.replace(/\.html?$/i, "");
  let end = folder.length;
  while (folder[end - 1] === "/") end -= 1;
  return `${folder.slice(0, end)}/`;
}

/**
 * Returns the path, below the Dataset Site's folder, of a picture that the publisher gave as a
 * file; `undefined` for one given as a URL.
 */
export function getPictureFile(role: PictureRole, image: string): string | undefined {
  if (/^https?:/i.test(image)) return undefined;
  const extension = /\.\w+$/.exec(image)?.[0].toLowerCase() ?? "";
  return `openactive/${role}${extension}`;
}

/** Returns the absolute URL of a picture, whether it was given as a file or as a URL. */
export function getPictureUrl(datasetUrl: string, role: PictureRole, image: string): string {
  const file = getPictureFile(role, image);
  return file === undefined ? image : getSiteFolder(datasetUrl) + file;
}

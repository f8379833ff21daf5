import path from "node:path";

/** The name of the status file of a site with one publisher. */
export const statusFile = "feed-status.json";

/**
 * Returns the path of the status file that belongs to a publisher file: `feed-status.json` beside
 * `publisher.yaml`, `acme.feed-status.json` beside `acme.yaml`.
 */
export function findStatusFile(publisherFile: string): string {
  const { dir, name } = path.parse(publisherFile);
  return path.join(dir, name === "publisher" ? statusFile : `${name}.${statusFile}`);
}

/**
 * Returns the name of the status file of a dataset in a folder that holds those of many:
 * `data.acme.example-open.feed-status.json` for `https://data.acme.example/open/`.
 */
export function nameStatusFile(datasetUrl: string): string {
  const { host, pathname } = new URL(datasetUrl);
  const words = `${host}${pathname}`.match(/[a-z0-9.]+/gi) ?? [];
  return `${words.join("-").slice(0, 150)}.${statusFile}`;
}

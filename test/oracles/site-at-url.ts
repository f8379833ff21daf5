import type { DatasetSite } from "./dataset-site.js";
import { describeError } from "./values.js";

/**
 * Fetches the Dataset Site at a URL.
 *
 * @throws if nothing can be read there.
 */
export async function fetchSite(url: string): Promise<DatasetSite> {
  const response = await fetchUrl(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const html = await response.text();

  const read = async (address: string): Promise<string | undefined> => {
    if (!URL.canParse(address, url)) return undefined;
    // The links of an unknown page could lead anywhere, so only its own host is asked.
    const wanted = new URL(address, url);
    if (wanted.origin !== new URL(url).origin) return undefined;
    const linked = await fetchUrl(wanted.href);
    return linked.ok ? linked.text() : undefined;
  };
  const catalogue = async () => {
    const text = await read("catalog.jsonld");
    return text === undefined ? undefined : { name: new URL("catalog.jsonld", url).href, text };
  };
  return { name: url, url, html, read, catalogue };
}

async function fetchUrl(url: string): Promise<Response> {
  const headers = { "user-agent": "eleventy-plugin-openactive oracles" };
  try {
    return await fetch(url, { signal: AbortSignal.timeout(20_000), headers });
  } catch (error) {
    const reason = describeError((error as Error).cause ?? error);
    throw new Error(`${url} cannot be read: ${reason}`, { cause: error });
  }
}

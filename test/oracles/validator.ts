import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import validator, { type Finding } from "@openactive/data-model-validator";

export type { Finding };

let cache: string | undefined;

/**
 * The official validator fetches the schema.org context for every property that is schema.org's and not
 * OpenActive's, and calls it a failure when it cannot. A cache that holds the context lets it work offline
 * and answer as it does online.
 */
function prepareCacheFolder(): string {
  if (cache !== undefined) return cache;
  cache = mkdtempSync(path.join(tmpdir(), "openactive-validator-"));
  const folder = cache;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const url = "https://schema.org/";
  const entry = {
    errorCode: "error_none",
    data: { "@context": { schema: "http://schema.org/", "@vocab": "http://schema.org/" } },
    statusCode: 200,
    url,
    exception: null,
    contentType: "application/ld+json",
    fetchTime: Date.now() + 1e12,
  };
  writeFileSync(
    path.join(folder, `${createHash("sha256").update(url).digest("hex")}.json`),
    JSON.stringify(entry),
  );
  return cache;
}

/** What the official OpenActive validator says of a Dataset, or of a Data Catalog. */
export async function validateJsonLd(
  data: unknown,
  validationMode: "DatasetSite" | "DataCatalog" = "DatasetSite",
): Promise<Finding[]> {
  return validator.validate(data, {
    version: "2.x",
    validationMode,
    loadRemoteJson: true,
    remoteJsonCachePath: prepareCacheFolder(),
    remoteJsonCacheTimeToLive: 1e9,
  });
}

/** The findings that a Dataset Site should have none of, as lines. */
export const formatIssues = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity === "failure" || severity === "warning")
    .map(({ severity, path: where, message }) => `${severity} at ${where}: ${message}`);

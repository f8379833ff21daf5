import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import validator, { type Finding } from "@openactive/data-model-validator";

export type { Finding };

/** What the validator can validate. */
export type ValidationMode = "DatasetSite" | "DataCatalog";

let cacheFolder: string | undefined;

/**
 * Prepares a cache that holds schema.org's context. The official validator fetches it for every
 * property that is schema.org's and not OpenActive's, and reports a failure if it cannot. With the
 * cache it works offline and gives the same results as online.
 */
function prepareCacheFolder(): string {
  if (cacheFolder !== undefined) return cacheFolder;
  const folder = mkdtempSync(path.join(tmpdir(), "openactive-validator-"));
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
  const name = `${createHash("sha256").update(url).digest("hex")}.json`;
  writeFileSync(path.join(folder, name), JSON.stringify(entry));
  cacheFolder = folder;
  return folder;
}

/** Validates the JSON-LD of a Dataset Site or a Data Catalogue with OpenActive's validator. */
export async function validateJsonLd(
  data: unknown,
  validationMode: ValidationMode = "DatasetSite",
): Promise<Finding[]> {
  return validator.validate(data, {
    version: "2.x",
    validationMode,
    loadRemoteJson: true,
    remoteJsonCachePath: prepareCacheFolder(),
    remoteJsonCacheTimeToLive: 1e9,
  });
}

/** Formats the failures and warnings among some findings as lines. */
export function formatIssues(findings: readonly Finding[]): string[] {
  const issues = findings.filter(
    ({ severity }) => severity === "failure" || severity === "warning",
  );
  return issues.map(({ severity, path: place, message }) => `${severity} at ${place}: ${message}`);
}

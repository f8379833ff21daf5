import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FeedPage } from "./page.js";

/** A result of the model validator. */
export interface Finding {
  readonly type: string;
  readonly severity: "failure" | "warning" | "notice" | "suggestion";
  readonly path: string;
  readonly message: string;
}

/** What the model validator can be given. */
export type ValidationMode = "DatasetSite" | "DataCatalog" | "RPDEFeed";

/** OpenActive's own validators, as far as they are installed. */
export interface OfficialValidators {
  /** Validates JSON-LD with @openactive/data-model-validator. */
  readonly validateModel?:
    | ((data: unknown, mode: ValidationMode) => Promise<Finding[]>)
    | undefined;
  /** Validates an RPDE page with @openactive/rpde-validator; returns the failures. */
  readonly validatePage?: ((page: FeedPage, number: number) => string[]) | undefined;
}

/** The names of the packages, which are optional because they are large. */
export const validatorPackages = {
  model: "@openactive/data-model-validator",
  rpde: "@openactive/rpde-validator",
} as const;

interface ModelValidator {
  validate(data: unknown, options: object): Promise<Finding[]>;
}

interface PageChecker {
  validateRpdePage(page: object): readonly { readonly message: string }[];
}

/** Loads the validators that are installed beside this package or in the folder of the site. */
export async function loadOfficialValidators(): Promise<OfficialValidators> {
  const model = await importIfInstalled<{ default: ModelValidator }>(validatorPackages.model);
  const rpde = await importIfInstalled<{
    default: { FeedPageChecker: new () => PageChecker };
  }>(validatorPackages.rpde);
  return {
    validateModel: model && ((data, mode) => validateModel(model.default, data, mode)),
    validatePage: rpde && createPageValidator(rpde.default.FeedPageChecker),
  };
}

async function importIfInstalled<Module>(name: string): Promise<Module | undefined> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

let cacheFolder: string | undefined;

/**
 * Prepares a cache that holds schema.org's context. The validator fetches it for every property that
 * is schema.org's and not OpenActive's, and reports a failure if it cannot.
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

const validateModel = (
  validator: ModelValidator,
  data: unknown,
  validationMode: ValidationMode,
): Promise<Finding[]> =>
  validator.validate(data, {
    version: "2.x",
    validationMode,
    loadRemoteJson: true,
    remoteJsonCachePath: prepareCacheFolder(),
    remoteJsonCacheTimeToLive: 1e9,
  });

function createPageValidator(Checker: new () => PageChecker) {
  const checker = new Checker();
  return ({ url, json, contentType, cacheControl }: FeedPage, number: number): string[] => {
    const failures = checker.validateRpdePage({
      url,
      json,
      pageIndex: number,
      contentType,
      cacheControl: cacheControl === "" ? null : cacheControl,
      status: 200,
      isInitialHarvestComplete: false,
      isOrdersFeed: false,
    });
    return failures.map(({ message }) => removeLinks(message));
  };
}

/** The messages are Markdown, and this one is printed as plain text. */
const removeLinks = (message: string): string =>
  message.includes("](") ? message.replace(/\]\([^()\s]*\)/g, "").replaceAll("[", "") : message;

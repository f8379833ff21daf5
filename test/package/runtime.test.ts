import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";

/*
 * What `npm install eleventy-plugin-openactive` brings along, besides Eleventy. Every package more is
 * code of somebody else that runs where the plugin does, so each change of these figures is a decision.
 */
const test = suite("The runtime packages");

const repository = path.join(import.meta.dirname, "../..");

/** An entry of package-lock.json. */
interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** The part of a package's own manifest that is checked. */
interface Manifest {
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

const readJson = <T>(...names: string[]): T =>
  JSON.parse(readFileSync(path.join(repository, ...names), "utf8")) as T;

const { packages } = readJson<{ readonly packages: Readonly<Record<string, LockedPackage>> }>(
  "package-lock.json",
);

/** Folders of the runtime packages, with what is locked of them. The package itself is left out. */
const runtimePackages = Object.entries(packages).filter(
  ([folder, { dev, devOptional }]) => folder !== "" && !dev && !devOptional,
);

/** Adds up the sizes of the files of a package, without the packages inside it. */
function measure(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isFile()) bytes += statSync(file).size;
    else if (entry.isDirectory() && entry.name !== "node_modules") bytes += measure(file);
  }
  return bytes;
}

test("there are no more of them than there were", () => {
  const folders = runtimePackages.map(([folder]) => folder);
  assert.ok(folders.length > 10);
  // Eight of them are for the questions that init asks.
  assert.ok(folders.length <= 69, `${folders.length} packages:\n${folders.join("\n")}`);
});

test("they are no larger than they were", () => {
  const sizes = runtimePackages.map(([folder]) => measure(path.join(repository, folder)));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  assert.ok(megabytes > 5);
  assert.ok(megabytes <= 21, `${megabytes.toFixed(1)} MB`);
});

test("their licences permit use in any software, if the notice is kept", () => {
  const found = new Map<string, number>();
  for (const [folder, { license = "none" }] of runtimePackages) {
    const manifest = readJson<Manifest>(folder, "package.json");
    assert.is(manifest.license, license, folder);
    found.set(license, (found.get(license) ?? 0) + 1);
  }
  const permissive = ["0BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "PSF-2.0"];
  assert.equal(
    [...found.keys()].filter((license) => !permissive.includes(license)),
    [],
  );
});

test("none of them runs anything when it is installed", () => {
  for (const [folder, { hasInstallScript = false }] of runtimePackages) {
    assert.not.ok(hasInstallScript, folder);
    const { scripts = {} } = readJson<Manifest>(folder, "package.json");
    for (const name of ["preinstall", "install", "postinstall"]) {
      assert.is(scripts[name], undefined, `${folder}: ${name}`);
    }
    // npm compiles a package that has this file, without any script.
    assert.not.ok(existsSync(path.join(repository, folder, "binding.gyp")), folder);
  }
});

test("nothing runs when the plugin itself is installed", () => {
  const { scripts = {} } = readJson<Manifest>("package.json");
  for (const name of ["preinstall", "install", "postinstall", "prepare"]) {
    assert.is(scripts[name], undefined, name);
  }
});

const workflowFolder = path.join(repository, ".github/workflows");

for (const name of readdirSync(workflowFolder)) {
  test(`every action in ${name} is named by its commit, with its version beside it`, () => {
    const workflow = readFileSync(path.join(workflowFolder, name), "utf8");
    const actions = workflow.match(/^.*\buses:.*$/gm) ?? [];
    assert.ok(actions.length > 0);
    for (const line of actions) assert.match(line, /uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
}

test.run();

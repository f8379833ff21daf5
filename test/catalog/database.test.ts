import { execFile } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import * as assert from "uvu/assert";
import { readDatasetSite } from "../../src/index.js";
import { createProject } from "../support/command-line.js";
import { test } from "../support/suite.js";

const repository = path.join(import.meta.dirname, "../..");
const page = readFileSync(path.join(repository, "docs/many-publishers.md"), "utf8");
/** The recipe of the documentation, word for word. */
const config = /```js eleventy.config.js\n((?:(?!```).)*pg-query-stream.*?)```/s.exec(page)![1]!;

const count = 1000;
const table = `
  CREATE TABLE publishers (
    id text PRIMARY KEY, name text, legal_name text, website text, logo_url text, email text,
    issues_url text, published timestamptz, modified timestamptz, api_url text, feed_types text[]
  );
  INSERT INTO publishers SELECT
    'club-' || number, 'Club ' || number, 'Club ' || number || ' Ltd', 'https://club.example/',
    'https://club.example/logo.png', CASE WHEN number % 2 = 0 THEN 'data@club.example' END,
    'https://github.com/club/opendata/issues', '2024-01-31', '2024-02-01 09:30',
    'https://api.club.example/' || number, ARRAY['SessionSeries', 'ScheduledSession']
  FROM generate_series(1, ${count}) AS number;`;

interface Build {
  readonly folder: string;
  readonly errors: string;
  readonly code: number;
}

/** Builds the site of the documentation from a database that these statements have filled. */
async function buildFrom(statements: string): Promise<Build> {
  const database = await PGlite.create();
  await database.exec(statements);
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0 });
  await server.start();
  try {
    return await buildWith(server.getServerConn());
  } finally {
    await server.stop();
    await database.close();
  }
}

function buildWith(connection: string): Promise<Build> {
  const folder = createProject({ "eleventy.config.js": config });
  for (const name of ["pg", "pg-query-stream"]) {
    symlinkSync(
      path.join(repository, "node_modules", name),
      path.join(folder, "node_modules", name),
      "junction",
    );
  }
  const [PGHOST, PGPORT] = connection.split(":");
  const database = { PGHOST, PGPORT, PGUSER: "postgres", PGDATABASE: "postgres" };
  const command = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, "--quiet"],
      { cwd: folder, env: { ...process.env, ...database } },
      (error, _, errors) => resolve({ folder, errors, code: Number(error?.code ?? 0) }),
    );
  });
}

test("a thousand rows of PostgreSQL become as many Dataset Sites, as the documentation says", async () => {
  const { folder, errors, code } = await buildFrom(table);
  assert.is(errors.replace(/^\[11ty\] Benchmark .*\n/gm, ""), "");
  assert.is(code, 0);
  const read = (name: string) => readFileSync(path.join(folder, "_site", name), "utf8");
  const catalog = JSON.parse(read("catalog.jsonld")) as { dataset: unknown[] };
  assert.is(catalog.dataset.length, count);
  const { "@id": id, name } = readDatasetSite(read("club-977/index.html"));
  assert.is(id, "https://data.acme-bookings.example/club-977/");
  assert.match(String(name), "Club 977");
});

test("rows that are wrong are named by their keys, all together, and nothing is built", async () => {
  const { folder, errors, code } = await buildFrom(`${table}
    UPDATE publishers SET feed_types = ARRAY['SessionSerie'] WHERE id = 'club-500';
    UPDATE publishers SET website = NULL WHERE id = 'club-977';`);
  assert.is(code, 1);
  assert.match(errors, /publishers\[club-500\] \(Club 500\) {2}feeds\.types\[0\]: .*SessionSeries/);
  assert.match(errors, /publishers\[club-977\] \(Club 977\) {2}url: found no value/);
  assert.not.ok(existsSync(path.join(folder, "_site")));
});

test("a query that fails stops the build with the message of the database", async () => {
  const { folder, errors, code } = await buildFrom("CREATE TABLE customers (id text);");
  assert.is(code, 1);
  assert.match(
    errors,
    'the option publishers: the function threw an error: relation "publishers" does not exist',
  );
  assert.not.ok(existsSync(path.join(folder, "_site")));
});

test.run();

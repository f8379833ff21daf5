import { readFileSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.js";
import { listDatasetFiles, startTour, type Tour } from "./tour.js";

const test = suite("Copy buttons");

let tour: Tour;
test.before(async () => {
  tour = await startTour();
});

const copied = "navigator.clipboard.readText()";
const permissions = ["clipboard-read", "clipboard-write"];

test("every button on every page copies its text, says so, is named after it, and is large enough", async () => {
  let count = 0;
  // One window at a time has the clipboard, so the tour goes through one site.
  for (const name of ["example", "hostile"]) {
    const context = await tour.openWindow({ permissions });
    const page = await context.newPage();
    for (const { url, where } of tour.stops.filter(({ site }) => site.name === name)) {
      await page.goto(url);
      await page
        .locator("details")
        .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      for (const button of await page.locator("button.openactive-copy").all()) {
        await button.click();
        const status = button.locator("xpath=following-sibling::*[1]");
        await status.getByText("Copied").waitFor();
        assert.is(await status.getAttribute("role"), "status", where);
        const { text, title, label, size } = await button.evaluate((element) => {
          const { height, width } = element.getBoundingClientRect();
          const source = element.previousElementSibling as HTMLElement;
          return {
            text: source.textContent,
            title:
              source.dataset["title"] ??
              element.closest("figure")?.querySelector("figcaption")?.textContent,
            label: element.getAttribute("aria-label"),
            size: Math.min(height, width),
          };
        });
        assert.is(await page.evaluate(copied), text, where);
        // Code that the running text explains has no title.
        assert.is(label, title === undefined ? null : `Copy: ${title}`, where);
        assert.ok(size >= 24, `${where}: ${size} px`);
        count += 1;
      }
    }
    await context.close();
  }
  assert.ok(count > 30, `${count} buttons`);
});

/** The pages of a site, with a window that may read the clipboard. */
async function openSite(name: string) {
  const context = await tour.openWindow({ permissions });
  const stops = tour.stops.filter(({ site }) => site.name === name);
  const { site, url } = stops.find(({ isDatasetSite }) => isDatasetSite)!;
  const folder = path.dirname(listDatasetFiles(site)[0]!);
  const readJson = <T>(file: string) =>
    JSON.parse(readFileSync(path.join(folder, file), "utf8")) as T;
  return { context, page: await context.newPage(), stops, url, folder, readJson };
}

/** The ready-to-use texts of a site: only the hostile publisher is a booking system, with texts for its customers. */
function listTexts(name: string): readonly (readonly [text: string, file: string])[] {
  if (name !== "hostile") return [["brief", "brief.txt"]];
  return [
    ["brief", "brief.txt"],
    ["clause", "clause.txt"],
    ["optOutText", "opt-out.txt"],
    ["notice", "notice.txt"],
  ];
}

for (const name of ["example", "hostile", "shortest"]) {
  test(`${name}: the copied URL of a feed is exactly that of the data`, async () => {
    const { context, page, url, readJson } = await openSite(name);
    const { distribution } = readJson<{
      readonly distribution: readonly { readonly contentUrl: string }[];
    }>("dataset.jsonld");
    await page.goto(url);
    const rows = await page.locator(".openactive-feeds tbody").all();
    assert.is(rows.length, distribution.length);
    for (const [at, row] of rows.entries()) {
      const { contentUrl } = distribution[at]!;
      const label = (await row.locator(".openactive-feed").textContent())!;
      await row.getByRole("button", { name: `Copy: ${label}`, exact: true }).click();
      await row.locator('[role="status"]:text("Copied")').waitFor();
      assert.is(await page.evaluate(copied), contentUrl);
      const queries = await row
        .locator(".openactive-tools a")
        .evaluateAll((links) =>
          links.map((link) => [
            ...new URL((link as HTMLAnchorElement).href).searchParams.entries(),
          ]),
        );
      assert.equal(queries, [[["url", contentUrl]], [["endpoint", contentUrl]]]);
    }
    await context.close();
  });

  test(`${name}: a copied ready-to-use text is exactly that of its file`, async () => {
    const { context, page, stops, folder } = await openSite(name);
    const withTexts = stops.filter(
      ({ address }) =>
        address.includes("/build-your-openactive-api/") || address.includes("/amend-terms"),
    );
    let count = 0;
    for (const stop of withTexts) {
      await page.goto(stop.url);
      for (const [text, file] of listTexts(name)) {
        const button = page.locator(`#text-${text} > button`);
        if ((await button.count()) === 0) continue;
        await button.click();
        await page.locator(`#text-${text} > [role="status"]:text("Copied")`).waitFor();
        const expected = readFileSync(path.join(folder, "publish-data", file), "utf8");
        assert.is(((await page.evaluate(copied)) as string).trim(), expected.trim(), file);
        count += 1;
      }
    }
    assert.is(count, listTexts(name).length);
    await context.close();
  });

  test(`${name}: every form of credit can be copied`, async () => {
    const { context, page, stops, readJson } = await openSite(name);
    const { forms } = readJson<{ readonly forms: Readonly<Record<string, string>> }>(
      "attribution.json",
    );
    await page.goto(stops.find(({ address }) => address.endsWith("/attribution/"))!.url);
    const all: string[] = [];
    for (const button of await page.locator("button.openactive-copy").all()) {
      await button.click();
      all.push((await page.evaluate(copied)) as string);
    }
    for (const [form, text] of Object.entries(forms)) {
      assert.ok(all.includes(text), `${form}: ${text}`);
    }
    await context.close();
  });
}

test.run();

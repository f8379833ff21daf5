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

for (const name of ["example", "hostile", "shortest"]) {
  test(`${name}: what is copied is exactly the address of the feed, and exactly the text of the file`, async () => {
    const context = await tour.openWindow({ permissions });
    const page = await context.newPage();
    const stops = tour.stops.filter(({ site }) => site.name === name);
    const { site, url } = stops.find(({ isDatasetSite }) => isDatasetSite)!;
    const base = path.dirname(listDatasetFiles(site)[0]!);
    const { distribution } = JSON.parse(
      readFileSync(path.join(base, "dataset.jsonld"), "utf8"),
    ) as { readonly distribution: readonly { readonly contentUrl: string }[] };
    await page.goto(url);
    const rows = await page.locator(".openactive-feeds tbody").all();
    assert.is(rows.length, distribution.length);
    for (const [at, row] of rows.entries()) {
      const { contentUrl } = distribution[at]!;
      const label = (await row.locator(".openactive-feed").textContent())!;
      await row.getByRole("button", { name: `Copy: ${label}`, exact: true }).click();
      await row.locator('[role="status"]:text("Copied")').waitFor();
      assert.is(await page.evaluate(copied), contentUrl);
      assert.equal(
        await row
          .locator(".openactive-tools a")
          .evaluateAll((links) =>
            links.map((link) => [
              ...new URL((link as HTMLAnchorElement).href).searchParams.entries(),
            ]),
          ),
        [[["url", contentUrl]], [["endpoint", contentUrl]]],
      );
    }

    const texts: readonly (readonly [string, string])[] =
      name === "hostile"
        ? [
            ["brief", "brief.txt"],
            ["clause", "clause.txt"],
            ["optOutText", "opt-out.txt"],
            ["notice", "notice.txt"],
          ]
        : [["brief", "brief.txt"]];
    for (const [text, file] of texts) {
      for (const stop of stops.filter(
        ({ address }) =>
          address.includes("/build-your-openactive-api/") || address.includes("/amend-terms"),
      )) {
        await page.goto(stop.url);
        const button = page.locator(`#text-${text} > button`);
        if ((await button.count()) === 0) continue;
        await button.click();
        await page.locator(`#text-${text} > [role="status"]:text("Copied")`).waitFor();
        assert.is(
          ((await page.evaluate(copied)) as string).trim(),
          readFileSync(path.join(base, "publish-data", file), "utf8").trim(),
          file,
        );
      }
    }

    const forms = (
      JSON.parse(readFileSync(path.join(base, "attribution.json"), "utf8")) as {
        readonly forms: Readonly<Record<string, string>>;
      }
    ).forms;
    await page.goto(stops.find(({ address }) => address.endsWith("/attribution/"))!.url);
    const all: string[] = [];
    for (const button of await page.locator("button.openactive-copy").all()) {
      await button.click();
      all.push((await page.evaluate(copied)) as string);
    }
    for (const [form, text] of Object.entries(forms))
      assert.ok(all.includes(text), `${form}: ${text}`);
    await context.close();
  });
}

test.run();

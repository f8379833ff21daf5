import { test } from "../../support/suite.js";
import * as assert from "uvu/assert";
import { changeData, moveScriptToBody, site } from "../sample-page.js";
import { readWithoutPython } from "./instead-of-python.js";

test("the replacement for Python reads the same", () => {
  const { python, monitor } = readWithoutPython(site.html);
  const types = ["SessionSeries", "ScheduledSession"];
  assert.equal(
    python.feeds.map(({ type }) => type),
    types,
  );
  assert.equal(
    monitor.feeds.map(({ type }) => type),
    types,
  );
  assert.equal([monitor.rpde, monitor.model], ["1.0", "2.0"]);
});

test("without Python, a list of datasets also stops the monitor", () => {
  const { monitor } = readWithoutPython(changeData((data) => [data]));
  assert.is(monitor.failure, "AttributeError");
});

test("without Python, JSON-LD in the body is not found either", () => {
  assert.equal(readWithoutPython(moveScriptToBody()).python.feeds, []);
});

test.run();

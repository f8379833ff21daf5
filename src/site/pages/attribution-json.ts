import { hasFeeds } from "../has-feeds.js";
import { attribute, attributionForms, toAttributionData } from "../../attribution/index.js";
import { formatJsonFile } from "../../dataset/index.js";
import { definePage } from "../page.js";

/** The file with the credit for programs: its facts, and the finished credit in each form. */
export const attributionJson = definePage({
  about: "site",
  name: "attribution",
  path: "attribution.json",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render: ({ dataset, messages }) => {
    const forms = attributionForms.filter((form) => form !== "json");
    const credits = forms.map((form) => [form, attribute(dataset, { form, messages })]);
    return formatJsonFile({
      ...toAttributionData(dataset, messages),
      forms: Object.fromEntries(credits),
    });
  },
});

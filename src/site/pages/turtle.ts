import { hasFeeds } from "../has-feeds.js";
import { toTurtle } from "../../rdf/index.js";
import { definePage } from "../page.js";

/** The description of the dataset as Turtle. */
export const turtle = definePage({
  about: "site",
  name: "turtle",
  path: "dataset.ttl",
  link: "turtleUrl",
  needs: "feeds in the publisher file",
  isNeeded: hasFeeds,
  render: ({ dataset }) => toTurtle(dataset),
});

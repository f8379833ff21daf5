/** The pages in reading order, by the names of their files. */
export default [
  {
    title: "Get started",
    pages: ["club", "council", "booking-system", "existing-site", "data-user"],
  },
  {
    title: "Guides",
    pages: [
      "deploy",
      "import",
      "guidance",
      "attribution",
      "many-publishers",
      "languages",
      "customise",
    ],
  },
  {
    title: "Reference",
    pages: [
      "publisher-file",
      "options",
      "shortcodes",
      "pages",
      "templates",
      "commands",
      "messages",
      "without-eleventy",
    ],
  },
  { title: "About", pages: ["examples", "comparison", "speed"] },
];

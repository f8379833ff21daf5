import openactive from "eleventy-plugin-openactive";

// A site that shows other people's open data. It has no publisher file: it publishes nothing itself.
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(openactive, {
    sources: {
      // Usually the address of the Dataset Site; saved pages make the build the same without a network.
      everyoneActive: "credits/everyone-active.html",
      fusionLifestyle: "credits/fusion-lifestyle.jsonld",
    },
  });
}

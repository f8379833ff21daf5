import openactive from "eleventy-plugin-openactive";

export default function (eleventyConfig) {
  // DATASET_URL is set where the site is built for another address than the one in publisher.yaml.
  eleventyConfig.addPlugin(openactive, { datasetUrl: process.env.DATASET_URL || undefined });
}

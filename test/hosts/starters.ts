import {
  HtmlBasePlugin,
  I18nPlugin,
  IdAttributePlugin,
  InputPathToUrlTransformPlugin,
} from "@11ty/eleventy";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import navigation from "@11ty/eleventy-navigation";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import webc from "@11ty/eleventy-plugin-webc";
import sitemap from "@quasibit/eleventy-plugin-sitemap";
import i18n from "eleventy-plugin-i18n";
import { minify } from "html-minifier-terser";
import { z } from "zod";
import type { Host, HostConfig } from "./host.js";

/*
 * Sites laid out as today's popular starters are, with the packages they use.
 */

const call = (config: HostConfig, method: string, ...args: unknown[]) =>
  config[method]!(...(args as never[]));

const feed = (outputPath: string, name: string) => ({
  type: "atom",
  inputPath: `feed-${name}.njk`,
  outputPath,
  collection: { name, limit: 0 },
  metadata: {
    language: "en",
    title: "News",
    subtitle: "All",
    base: "https://www.acme-leisure.example/",
    author: { name: "Acme", email: "" },
  },
});

/** A blog with bundles, feeds, a menu, tags, images and drafts, as eleventy-base-blog 9. */
export const blog: Host = {
  input: "content",
  layout: "layouts/base.njk",
  files: {
    "_data/metadata.json": '{ "title": "Acme", "description": "About Acme", "language": "en" }',
    "_includes/layouts/base.njk": `<!doctype html>
<html lang="{{ metadata.language }}"><head>
<meta charset="utf-8"><title>{{ title or metadata.title }}</title>
<meta name="description" content="{{ description or metadata.description }}">
<style>/* bundled */ body { margin: 0 }</style>
<script type="module">console.log("bundled")</script>
<style>{% getBundle "css" %}</style>{% openactiveHead %}
</head><body>
<header><a href="/">{{ metadata.title }}</a><nav><ul>{% for entry in collections.all | eleventyNavigation %}<li><a href="{{ entry.url }}"{% if entry.url == page.url %} aria-current="page"{% endif %}>{{ entry.title }}</a></li>{% endfor %}</ul></nav></header>
<main>{{ content | safe }}</main>
<script type="module" src="{% getBundleFileUrl "js" %}"></script>
</body></html>`,
    "_includes/layouts/post.njk":
      '---\nlayout: layouts/base.njk\n---\n<h1>{{ title }}</h1>{{ content | safe }}<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul>',
    "content/index.njk":
      '---\nlayout: layouts/base.njk\neleventyNavigation:\n  key: Home\n  order: 1\n---\n<h1>Posts</h1>{% for post in collections.posts %}<a href="{{ post.url }}">{{ post.data.title }}</a>{% endfor %}',
    "content/blog/blog.11tydata.js":
      'export default { tags: ["posts"], layout: "layouts/post.njk" };',
    "content/blog/one.md":
      "---\ntitle: One\ndate: 2024-01-01\ntags: [swimming]\n---\n## Heading\n\n```js\nconst a = 1;\n```\n\n[two](./two.md)\n",
    "content/blog/two.md": "---\ntitle: Two\ndate: 2024-01-02\ntags: [yoga]\n---\nText",
    "content/blog/draft.md": "---\ntitle: Draft\ndate: 2024-01-03\ndraft: true\n---\nText",
    "content/tags.njk":
      '---\npagination:\n  data: collections\n  size: 1\n  alias: tag\n  filter: [all, posts]\npermalink: "/tags/{{ tag | slugify }}/"\nlayout: layouts/base.njk\n---\n<h1>{{ tag }}</h1>{% for post in collections[tag] %}{{ post.data.title }} {% endfor %}',
    "content/sitemap.xml.njk":
      '---\npermalink: /sitemap.xml\nlayout: false\neleventyExcludeFromCollections: true\n---\n<urlset>{% for page in collections.all %}<loc>{{ page.url | htmlBaseUrl("https://www.acme-leisure.example/") }}</loc>{% endfor %}</urlset>',
    "content/search.njk":
      "---\npermalink: /search.json\neleventyExcludeFromCollections: true\n---\n[{% for page in collections.all %}{{ page.url | dump | safe }},{% endfor %}null]",
    "content/404.md":
      "---\npermalink: /404.html\neleventyExcludeFromCollections: true\nlayout: layouts/base.njk\n---\n# Not found",
    "content/content.11tydata.js": "export default { };",
  },
  config: (config) => {
    call(config, "setIncludesDirectory", "../_includes");
    call(config, "setDataDirectory", "../_data");
    config.addPlugin((inner: HostConfig) => {
      call(inner, "addBundle", "css", {
        toFileDirectory: "dist",
        bundleHtmlContentFromSelector: "style",
      });
      call(inner, "addBundle", "js", {
        toFileDirectory: "dist",
        bundleHtmlContentFromSelector: "script",
      });
    });
    call(
      config,
      "addPreprocessor",
      "drafts",
      "*",
      (data: { draft?: boolean }) => !data.draft && undefined,
    );
    call(config, "addGlobalData", "eleventyDataSchema", () => (data: object) => {
      const result = z.object({ draft: z.boolean().optional() }).safeParse(data);
      if (result.error) throw result.error;
    });
    for (const plugin of [
      navigation,
      syntaxHighlight,
      HtmlBasePlugin,
      InputPathToUrlTransformPlugin,
      IdAttributePlugin,
    ]) {
      config.addPlugin(plugin);
    }
    config.addPlugin(feedPlugin, feed("/feed/feed.xml", "posts"));
    config.addPlugin(feedPlugin, feed("/feed/all.xml", "all"));
    config.addPlugin(eleventyImageTransformPlugin, { formats: ["auto"], dryRun: true });
  },
};

const page = (layout: string, title: string) =>
  `---\nlayout: ${layout}\ntitle: ${title}\ndescription: About ${title}\ndate: 2024-01-01\n---\n# ${title}\n`;

const strictFrame =
  '<!doctype html><html lang="en"><head><title>{{ title }}</title><meta name="description" content="{{ description }}">{% openactiveHead %}</head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>';

/** All the sites. */
export const hosts: Readonly<Record<string, Host>> = {
  "a blog as eleventy-base-blog": blog,
  "a blog below a path prefix": {
    ...blog,
    files: {
      ...blog.files,
      "publisher.yaml": `name: Acme
legalName: Acme Ltd
url: https://www.acme.example/
logo: images/logo.svg
dataset: { url: "https://acme.github.io/blog/open-data/", discussionUrl: "https://github.com/acme/opendata/issues" }
feeds: { base: "https://api.acme.example/openactive", types: [SessionSeries] }
`,
    },
    pathPrefix: "/blog/",
  },
  "a site in WebC": {
    layout: "base.webc",
    files: {
      "_includes/base.webc":
        '<!doctype html><html lang="en"><head><title @text="title"></title><meta name="description" :content="description"><template webc:nokeep @raw="openactiveHead(page.url)"></template></head><body><template webc:nokeep @raw="content"></template></body></html>',
      "index.webc":
        "---\nlayout: base.webc\ntitle: Home\ndescription: About us\n---\n<h1>Home</h1>",
      "about.webc":
        "---\nlayout: base.webc\ntitle: About\ndescription: About us\n---\n<h1>About</h1>",
    },
    config: (config) => config.addPlugin(webc),
  },
  "a site whose Nunjucks throws at undefined values": {
    layout: "base.njk",
    files: { "_includes/base.njk": strictFrame, "index.md": page("base.njk", "Home") },
    config: (config) =>
      call(config, "setNunjucksEnvironmentOptions", { throwOnUndefined: true }) as void,
  },
  "a site with a minifier": {
    layout: "base.njk",
    files: {
      "_includes/base.njk": strictFrame,
      "index.md": page("base.njk", "Home"),
      "a.md": page("base.njk", "A"),
    },
    config: (config) =>
      call(
        config,
        "addTransform",
        "minify",
        function (this: { page: { outputPath?: string } }, html: string) {
          if (!this.page.outputPath?.endsWith(".html")) return html;
          return minify(html, {
            useShortDoctype: true,
            removeComments: true,
            collapseWhitespace: true,
            removeAttributeQuotes: true,
            removeOptionalTags: true,
            minifyCSS: true,
            minifyJS: true,
          });
        },
      ) as void,
  },
  "a site in two languages": {
    layout: "base.njk",
    files: {
      "_includes/base.njk":
        '<!doctype html><html lang="{{ page.lang }}"><head><title>{{ title }}</title>{% openactiveHead %}</head><body>{{ "hello" | i18n({}, page.lang or "en") }}{{ content | safe }}{% for link in page.url | locale_links %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}</body></html>',
      "en/index.md": page("base.njk", "Home"),
      "cy/index.md": page("base.njk", "Cartref"),
    },
    config: (config) => {
      config.addPlugin(I18nPlugin, { defaultLanguage: "en", errorMode: "allow-fallback" });
      config.addPlugin(i18n, {
        translations: { hello: { en: "Hello", cy: "Helo" } },
        fallbackLocales: { "*": "en" },
      });
    },
  },
  "a site with unusual folders": {
    input: "src/site",
    layout: "base.njk",
    files: {
      "src/site/partials/part.njk": "<p>part</p>",
      "src/site/templates/base.njk": strictFrame,
      "src/site/globals/site.json": '{ "name": "Acme" }',
      "src/site/index.md": page("base.njk", "Home"),
      "src/site/helper.11ty.js": "throw new Error('not a page');",
    },
    config: (config) => {
      call(config, "setIncludesDirectory", "partials");
      call(config, "setLayoutsDirectory", "templates");
      call(config, "setDataDirectory", "globals");
      call(config, "setTemplateFormats", ["md", "njk"]);
    },
  },
  "a site with a sitemap made by a plugin": {
    layout: "base.njk",
    files: {
      "_includes/base.njk": strictFrame,
      "index.md": page("base.njk", "Home"),
      "sitemap.njk":
        "---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n{% sitemap collections.all %}",
    },
    config: (config) =>
      config.addPlugin(sitemap, { sitemap: { hostname: "https://data.acme-leisure.example" } }),
  },
  "a site in Liquid": {
    layout: "base.liquid",
    files: {
      "_includes/base.liquid":
        '<!doctype html><html lang="en"><head><title>{{ title }}</title>{% openactiveHead %}</head><body>{{ content }}</body></html>',
      "index.liquid": page("base.liquid", "Home"),
      "list.liquid":
        "---\npermalink: /list.txt\n---\n{% for item in collections.all %}{{ item.url }} {{ item.data.title | upcase }}\n{% endfor %}",
    },
    config: () => {},
  },
  "a site in JavaScript": {
    layout: "base.11ty.js",
    files: {
      "package.json": "{}",
      "_includes/base.11ty.js":
        "module.exports = { render(data) { return `<!doctype html><html lang='en'><head><title>${data.title.trim()}</title>${this.openactiveHead(data.page.url)}</head><body>${data.content}</body></html>`; } };",
      "index.md": page("base.11ty.js", "Home"),
      "a.md": page("base.11ty.js", "A"),
    },
    config: () => {},
  },
};

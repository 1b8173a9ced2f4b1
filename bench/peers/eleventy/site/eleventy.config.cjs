// The site of the bench: tag pages, the home in pages of 20, a feed of 20, a sitemap, code highlighted by classes.
const highlight = require("@11ty/eleventy-plugin-syntaxhighlight");

module.exports = function (config) {
  config.addPlugin(highlight.default ?? highlight);
  config.addCollection("newest", (found) => found.getFilteredByTag("notes").reverse());
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("words", (date) =>
    date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  config.addFilter("first", (list, number) => list.slice(0, number));
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    dir: { input: ".", includes: "_includes", output: "_site" },
  };
};

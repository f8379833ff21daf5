import { readFileSync } from "node:fs";

/** The stylesheet of all pages, as it is written. */
export const stylesheet = readFileSync(new URL("./openactive.css", import.meta.url), "utf8");

/** The script of all pages, as it is written: copy buttons. */
export const script = readFileSync(new URL("./openactive.js", import.meta.url), "utf8");

/** The neutral background picture for publishers who chose none; other sites may show it behind the dataset. */
export const backgroundSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><path fill="#e8edf1" d="M0 0h1600v900H0z"/><path fill="#dbe3e9" d="M0 620 1600 380v520H0z"/></svg>\n`;

import { execFileSync } from "node:child_process";
import path from "node:path";

const program = path.join(import.meta.dirname, "../../dist/cli.js");

/** Returns the help of each command of the program, as Markdown. */
export function describeCommands() {
  return ["init", "import", "check"]
    .map((command) => {
      const help = execFileSync(process.execPath, [program, command, "--help"], {
        encoding: "utf8",
      });
      return `## ${command}\n\n\`\`\`text npx eleventy-plugin-openactive ${command} --help\n${help.trim()}\n\`\`\`\n`;
    })
    .join("\n");
}

// Loaded before the program that is measured: writes what it has used to the file descriptor 3.
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: userCPUTime / 1e6, mebibytes: maxRSS / 1024 }));
});

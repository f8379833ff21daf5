#!/usr/bin/env node
/** `npx eleventy-plugin-openactive`: starts the program and passes its exit code on. */
import { runProgram } from "./program.js";

process.exitCode = await runProgram(process.argv.slice(2));

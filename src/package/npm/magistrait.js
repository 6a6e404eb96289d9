#!/usr/bin/env node
// Runs the Magistrait of the package for this platform, which npm has chosen by `os` and `cpu`.
"use strict";
const { spawnSync } = require("node:child_process");
const path = require("node:path");

function home() {
  const name = `@magistrait/${process.platform}-${process.arch}`;
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    console.error(`magistrait: ${name} is not installed: there is none for this platform, or npm was told to omit optional dependencies`);
    process.exit(70);
  }
}

const directory = home();
const app = path.join(directory, "app");
const java = path.join(directory, "runtime", "bin", process.platform === "win32" ? "java.exe" : "java");
// The terminal sends Ctrl-C to Java as well, which ends in its own way.
process.on("SIGINT", () => {});
const ended = spawnSync(
  java,
  [
    `@${path.join(app, "options")}`,
    `-XX:AOTCache=${path.join(app, "magistrait.aot")}`,
    `-Dmagistrait.rules=${path.join(directory, "rules")}`,
    "-jar",
    path.join(app, "magistrait.jar"),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
if (ended.error) {
  console.error(`magistrait: ${ended.error.message}`);
  process.exit(70);
}
if (ended.signal) process.kill(process.pid, ended.signal);
process.exitCode = ended.status;

// Builds assets/editor/prosemirror.js: npm ci && npm run build. The file is part of the sources, so
// that whoever builds the product needs neither npm nor a network.
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const own = JSON.parse(readFileSync("package.json", "utf8"));
const versions = Object.entries(own.dependencies).map(([name, version]) => `${name} ${version}`);
const made = await build({
  entryPoints: ["bundle.js"],
  outfile: "../main/webapp/assets/editor/prosemirror.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  banner: { js: `/* ${versions.join(", ")}; MIT, see web/src/editor/LICENCES. Built by web/src/editor/build.js. */` },
});

// Every package that is in the bundle, with its licence.
const folders = new Set(Object.keys(made.metafile.inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
const texts = [...folders].sort().map((path) => {
  const about = JSON.parse(readFileSync(`${path}/package.json`, "utf8"));
  const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(`${path}/${file}`, "utf8").trim() : "(no text in the package)";
  return `${about.name} ${about.version}: ${about.license}\n\n${text}\n`;
});
writeFileSync("LICENCES", texts.join("\n----------------------------------------\n\n"));

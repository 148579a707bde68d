import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { pathToFileURL } from "node:url";
import { DOCUMENT, readCase } from "./read-case.ts";

// npm run golden -- FILE   adds a case named after the file, with the statements read from it now
// npm run golden           reads all cases again
// Either way the statements are a claim to be judged by eye before they are committed.

const HERE = new URL("./", import.meta.url);

async function write(folder: URL): Promise<void> {
  const document = readdirSync(folder).find((name) => DOCUMENT.test(name));
  if (document === undefined) throw new Error(`No document in ${folder.pathname}`);
  const statements = await readCase(new URL(document, folder));
  writeFileSync(new URL("statements.json", folder), `${JSON.stringify(statements, null, 2)}\n`);
  process.stdout.write(`${folder.pathname}: ${statements.length} statements\n`);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  for (const entry of readdirSync(HERE, { withFileTypes: true })) {
    if (entry.isDirectory()) await write(new URL(`${entry.name}/`, HERE));
  }
} else {
  const extension = extname(file);
  if (!DOCUMENT.test(`document${extension}`)) {
    throw new Error(`${file}: a golden case is a .txt, .html or .md file`);
  }
  const folder = new URL(`${basename(file, extension)}/`, HERE);
  mkdirSync(folder, { recursive: true });
  copyFileSync(pathToFileURL(file), new URL(`document${extension}`, folder));
  await write(folder);
}

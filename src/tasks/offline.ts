/** `npm run offline`: builds the site (unless told `--no-build`), and says where the copy to carry is, its size and its SHA-256. */
import { existsSync, readFileSync } from 'node:fs';
import { factsOf, megabytes } from '../postbuild/fill-downloads.ts';
import { DOWNLOADS, DOWNLOADS_FOLDER } from '../schemas/downloads.ts';
import { buildSite } from './build-site.ts';

if (!process.argv.includes('--no-build')) {
	console.log('Building the site (a minute or two)…');
	if (!(await buildSite({ logLevel: 'warn' }))) process.exit(1);
}
const file = `dist/${DOWNLOADS_FOLDER}/${DOWNLOADS.copy}`;
if (!existsSync(file)) {
	console.error(`Expected ${file}, found none. Run \`npm run offline\` without \`--no-build\`.`);
	process.exit(1);
}
const { bytes, sha256 } = factsOf(readFileSync(file));
console.log(`${file}
  ${megabytes(bytes)} MB (${bytes} bytes)
  SHA-256 ${sha256}
Unpack it anywhere and open index.html in its folder by a double click.`);

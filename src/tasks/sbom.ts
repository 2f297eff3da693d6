/** `npm run sbom`: the list of all packages the site is built with, as CycloneDX, in `.cache/sbom.cdx.json`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const OUT = '.cache/sbom.cdx.json';

const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
	encoding: 'utf8',
	maxBuffer: 64 * 1024 * 1024,
});
const { components } = JSON.parse(text) as { components: unknown[] };
mkdirSync('.cache', { recursive: true });
writeFileSync(OUT, text);
console.log(`${components.length} packages listed in ${OUT}.`);

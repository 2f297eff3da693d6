/** `npm start` and `npm run preview`: builds the site (unless told `--no-build`), serves it, and prints the address of each language. */
import { preview } from 'astro';
import { LANGUAGE_NAMES, LOCALES } from '../i18n/locales.ts';
import { buildSite } from './build-site.ts';

const DEFAULT_PORT = 4321;

if (!process.argv.includes('--no-build') && !(await buildSite({ logLevel: 'warn' }))) process.exit(1);
const server = await preview({ logLevel: 'error', server: { port: Number(process.env['PORT'] ?? DEFAULT_PORT) } });
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/*$/, '/');
console.log('\nMizan is being served:');
for (const locale of LOCALES)
	console.log(`  ${LANGUAGE_NAMES[locale].padEnd(8)} http://localhost:${server.port}${base}${locale}/`);
console.log('Stop it with Ctrl+C.');
await server.closed();

/** `npm run build`: builds into `dist/`. With `--outDir FOLDER` into another one; `--verbose` prints all that is known of a failure. */
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';

const { values } = parseArgs({ options: { outDir: { type: 'string' }, verbose: { type: 'boolean' } } });
const isGood = await buildSite(values.outDir === undefined ? {} : { outDir: values.outDir }, values.verbose);
process.exitCode = isGood ? 0 : 1;

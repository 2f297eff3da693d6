/** `npm run rules`: writes the page of each editorial rule into `docs/rules`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from '../editorial/rule-pages.ts';

const FOLDER = 'docs/rules';
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of rulePages()) writeFileSync(join(FOLDER, name), text);

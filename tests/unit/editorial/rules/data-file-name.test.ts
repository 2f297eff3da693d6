import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds a claim outside the file of its first alternative', () => {
	expect(reportOn(replace('data/claims/whatsapp.yaml', '[whatsapp, signal]', '[signal, whatsapp]')))
		.toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:13:3  data-file-name
		  Expected a claim about \`signal\` in \`claims/signal.yaml\`, found it in \`whatsapp.yaml\`.
		  Move the claim, or put the alternative that the file is named after first in \`about\`."
	`);
});

test('wants a claim about no alternative in the file of the context', () => {
	expect(reportOn(replace('data/claims/whatsapp.yaml', '[whatsapp, signal]', '[]'))).toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:13:3  data-file-name
		  Expected a claim about no alternative in \`claims/context.yaml\`, found it in \`whatsapp.yaml\`.
		  Move the claim, or put the alternative that the file is named after first in \`about\`."
	`);
});

test('finds an alternative outside the file of its name', () => {
	expect(
		reportOn((root) => renameSync(`${root}/data/alternatives/signal.yaml`, `${root}/data/alternatives/sgnal.yaml`))
	).toMatchInlineSnapshot(`
		"content/data/alternatives/sgnal.yaml:1:1  data-file-name
		  Expected the alternative \`signal\` in \`alternatives/signal.yaml\`, found it in \`sgnal.yaml\`.
		  Rename the file after the id."
	`);
});

test('lets sources stand in any file', () => {
	expect(reportOn((root) => renameSync(`${root}/data/sources/whatsapp.yaml`, `${root}/data/sources/meta.yaml`))).toBe(
		''
	);
});

/** `node src/tasks/due-list.ts [YYYY-MM-DD]`: the claims past their horizon, as Markdown for one issue; prints nothing if there is none. */
import { dueClaims } from '../domain/horizon.ts';
import { loadDataset } from '../schemas/data-files.ts';

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const { dataset } = loadDataset('content/data');
const fileOf = new Map(dataset.claims.map(({ data, at }) => [data.id, at]));
const due = dueClaims(
	dataset.claims.map(({ data }) => data),
	new Map(dataset.criteria.map(({ data }) => [data.id, data])),
	today
);
if (due.length > 0)
	console.log(`On ${today} these claims are past their horizon. Read the source again, then correct the text or \`lastVerified\`.

في ${today} انقضى أجل هذه الإفادات. اقرأ المصدر من جديد، ثم صحح النص أو التاريخ \`lastVerified\`.

${due
	.map(({ claim, age, horizon }) => {
		const at = fileOf.get(claim.id);
		return `- [ ] \`${claim.id}\` (${at?.file}:${at?.line}): ${age} days, good for ${horizon}. ${claim.statement.en}`;
	})
	.join('\n')}`);

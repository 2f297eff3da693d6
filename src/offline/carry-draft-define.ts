import type { DecisionModel } from '../domain/model.ts';
import { deviceStorage } from '../storage/safe-storage.ts';
import { draftFragment, takeDraft } from './carry-draft.ts';

const data = document.getElementById('decision-data')?.textContent;
const model = data ? (JSON.parse(data) as { model: DecisionModel }).model : null;

if (model && document.querySelector('decision-record')) {
	const name = document.querySelector('h1')?.textContent.trim() ?? document.title;
	takeDraft(deviceStorage(), model, location.hash, { name, now: new Date().toISOString() });
	if (/^#v=/.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
} else if (model) {
	addEventListener(
		'click',
		({ target }) => {
			const link = (target as Element).closest('a');
			if (link?.pathname.endsWith('/decide/record/index.html')) link.hash = draftFragment(deviceStorage(), model);
		},
		true
	);
}

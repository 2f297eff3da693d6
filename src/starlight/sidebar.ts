import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { loadData } from '../schemas/data-files.ts';

/** Starlight's sidebar from `content/data/sections.yaml`; labels come from the pages themselves. */
export function sidebarFromData(dataDir: string): NonNullable<StarlightUserConfig['sidebar']> {
	return loadData(dataDir, 'sections').entries.map(({ data }) => ({
		label: data.name.ar,
		translations: { en: data.name.en },
		items: data.pages.map((slug) => ({ slug })),
	}));
}

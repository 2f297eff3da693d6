// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/editorial/integration.ts';
import { finishBuild } from './src/postbuild/finish-build.ts';
import { makeDownloads } from './src/postbuild/make-downloads.ts';
import { searchIndex } from './src/postbuild/integration.ts';
import { starlightOnTopLevelContent } from './src/starlight/adapt.ts';
import { baseLinks } from './src/starlight/base-links.ts';
import { latinIsolation } from './src/starlight/latin-isolation.ts';
import { sidebarFromData } from './src/starlight/sidebar.ts';
import { tableFrames } from './src/starlight/table-frames.ts';

// Where the site lives; the README explains the three. The defaults work locally.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';
const repository = process.env.REPO_URL;

const overrides = Object.fromEntries(
	[
		'ContentPanel',
		'Footer',
		'Header',
		'PageFrame',
		'PageSidebar',
		'PageTitle',
		'Sidebar',
		'ThemeProvider',
		'TwoColumnContent',
	].map((name) => [name, `./src/starlight/overrides/${name}.astro`])
);

export default defineConfig({
	site,
	base,
	trailingSlash: 'always',
	prefetch: false,
	devToolbar: { enabled: false },
	markdown: {
		syntaxHighlight: false,
		processor: satteri({ features: { headingAttributes: true }, hastPlugins: [baseLinks(base), tableFrames] }),
	},
	vite: {
		build: {
			rollupOptions: {
				// Astro marks its own virtual modules with “use astro:head-inject”; the bundler warns of each one. Nothing is lost.
				onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
			},
		},
	},
	integrations: [
		contentCheck(),
		starlightOnTopLevelContent({
			title: { ar: 'ميزان', en: 'Mizan' },
			defaultLocale: 'ar',
			locales: {
				ar: { label: 'العربية', lang: 'ar', dir: 'rtl' },
				en: { label: 'English', lang: 'en', dir: 'ltr' },
			},
			favicon: '/favicon.svg',
			sidebar: sidebarFromData('content/data'),
			lastUpdated: true,
			credits: false,
			// `searchIndex` below makes the index: folded, in small parts, with the editors’ words.
			pagefind: false,
			disable404Route: true,
			expressiveCode: false,
			editLink: repository ? { baseUrl: `${repository}/edit/main/` } : undefined,
			customCss: [
				'./src/styles/layers.css',
				'./src/styles/fonts.css',
				'./src/styles/tokens.css',
				'./src/styles/page.css',
				'./src/styles/print.css',
			],
			components: overrides,
			routeMiddleware: './src/starlight/route-head.ts',
		}),
		mdx({ optimize: true }),
		sitemap({
			// The choice of language is no page of either language: as an alternate of both it would shadow their front pages.
			// Nor is what stands in for a page that is not saved.
			filter: (page) => page !== new URL(base, site).href && !page.endsWith('/not-saved/'),
			i18n: { defaultLocale: 'ar', locales: { ar: 'ar', en: 'en' } },
		}),
		latinIsolation(),
		searchIndex(),
		// The last: it seals what all others have made.
		finishBuild({ downloads: makeDownloads }),
	],
});

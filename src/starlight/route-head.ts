import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { isLocale } from '../i18n/locales.ts';
import { FONT_FILES } from './fonts.ts';

/** What each page's head needs beyond Starlight's: fonts to preload, the fallback language for search engines, theme colours. */
export const onRequest = defineRouteMiddleware((context) => {
	const { starlightRoute } = context.locals;
	const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
	const { locale } = starlightRoute;
	if (!isLocale(locale)) return;
	const rest = context.url.pathname.slice(base.length).replace(/^\/(ar|en)\//, '');
	const fallback = rest === '' ? '/' : `/en/${rest}`;
	// Before any style sheet: whichever arrives first, our layer comes after Starlight's.
	starlightRoute.head.unshift({ tag: 'style', attrs: {}, content: '@layer starlight,guide;' });
	starlightRoute.head.push(
		{
			tag: 'link',
			attrs: { rel: 'alternate', hreflang: 'x-default', href: new URL(base + fallback, context.site).href },
			content: '',
		},
		...FONT_FILES[locale].map((file) => ({
			tag: 'link' as const,
			attrs: {
				rel: 'preload',
				href: `${base}/fonts/${file}`,
				as: 'font',
				type: 'font/woff2',
				crossorigin: 'anonymous',
			},
			content: '',
		})),
		{ tag: 'link', attrs: { rel: 'manifest', href: `${base}/${locale}.webmanifest` }, content: '' },
		{ tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' }, content: '' }
	);
});

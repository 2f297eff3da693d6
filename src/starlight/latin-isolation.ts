import type { AstroIntegration } from 'astro';

/** Wraps Latin runs of Arabic pages in `<bdi>`, in every build and in `astro dev`; see `isolate-latin.ts`. */
export function latinIsolation(): AstroIntegration {
	return {
		name: 'mizan-latin-isolation',
		hooks: {
			'astro:config:setup': ({ addMiddleware }) =>
				addMiddleware({ entrypoint: new URL('./latin-isolation-middleware.ts', import.meta.url), order: 'post' }),
		},
	};
}

import type { HastPluginDefinition } from 'satteri';

/**
 * Puts each Markdown table into a frame that scrolls by itself and that the keyboard reaches. A table that is itself made to scroll
 * (`display: block`) is no table any more to some screen readers.
 */
export const tableFrames: HastPluginDefinition = {
	name: 'mizan-table-frames',
	element: {
		filter: ['table'],
		visit(node, context) {
			context.wrapNode(node, {
				type: 'element',
				tagName: 'div',
				properties: { className: ['table-frame'], tabIndex: 0 },
				children: [],
			});
		},
	},
};

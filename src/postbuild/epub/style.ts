/** The style of a book: little, since the reader’s own settings come first, and nothing rests on colour. */
export const BOOK_STYLE = `@font-face { font-family: "Mizan Naskh"; src: url(naskh.woff2); font-weight: 400 700; unicode-range: U+6??, U+200C-200D, U+FD3E-FD3F; }
html:lang(ar) body { font-family: "Mizan Naskh", serif; line-height: 1.8; }
:lang(ar) { font-family: "Mizan Naskh", serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; text-align: start; break-after: avoid; }
h1 { margin-block: 1em; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border: 1px solid; padding: 0.25em 0.4em; text-align: start; vertical-align: top; }
caption, .caption, .rating-mark, .row-group, .row-name, .summary, .counterpoint__title, .correction__title, .short-answer__title { font-weight: bold; text-align: start; }
.row-group { margin-block: 1.5em 0; border-block-end: 1px solid; }
.row-name { margin-block: 1em 0; break-after: avoid; }
.short-answer, .claim, .counterpoint, .correction { margin-block: 1em; padding-inline-start: 0.75em; border-inline-start: 4px solid; }
.short-answer__title, .counterpoint__title, .correction__title { margin: 0; }
.fine, .claim__line, .claim__details, small { font-size: 0.85em; }
.claim__line, .claim__details p { margin-block: 0.25em; }
.also, .case-out, .sources small { display: block; }
code, pre { overflow-wrap: anywhere; white-space: pre-wrap; }
a, li, p, td, th { overflow-wrap: break-word; }
sup { line-height: 0; }
dd { margin-inline-start: 1em; }
nav ol { list-style: none; padding-inline-start: 1em; }
.cover { margin: 0; text-align: center; }
.cover svg { block-size: 95vh; max-inline-size: 100%; }
.title-page, .title-page h1 { text-align: center; }
`;

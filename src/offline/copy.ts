/*
 * The one script of the copy that is opened from a disk: every island of the site, with its files carried along instead of fetched
 * (`src/postbuild/bundle-copy.ts` puts `carried-files.ts` in the place of `islands/site-files.ts` and `islands/search-files.ts`).
 */
import './carry-draft-define.ts';
import './copy-note-define.ts';
import '../islands/alternatives-comparison-define.ts';
import '../islands/decision-record-define.ts';
import '../islands/language-link-define.ts';
import '../islands/pros-cons-checklist-define.ts';
import '../islands/search-button-define.ts';
import '../islands/search-page-define.ts';
import '../islands/theme-toggle-define.ts';

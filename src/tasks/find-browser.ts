import { existsSync, globSync } from 'node:fs';
import { findOrInstall, findProgram } from './find-program.ts';

/** What keeps Chromium quiet and offline in a container. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

/** The path of a Chromium; see `findOrInstall`. */
export const findChromium = (): string =>
	findProgram({
		name: 'Chromium',
		packages: ['chromium'],
		variable: 'CHROMIUM_PATH',
		paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
	});

/** The path of a Firefox; see `findOrInstall`. */
export const findFirefox = (): string =>
	findProgram({
		name: 'Firefox',
		packages: ['firefox-esr'],
		variable: 'FIREFOX_PATH',
		paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
	});

/** What drives WebKitGTK without a screen. */
export interface WebKit {
	driver: string;
	browser: string;
	/** The screen it is shown on: nobody sees it. */
	screen: string;
}

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
/** WebKitGTK’s own small browser, which comes with the driver; where it lies depends on the machine and the version. */
const MINI_BROWSERS = '/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser';

/** The paths of WebKitGTK’s driver, of its browser and of a screen for it; see `findOrInstall`. */
export const findWebKit = (): WebKit =>
	findOrInstall({
		name: 'WebKitGTK driver',
		packages: ['webkit2gtk-driver', 'xvfb'],
		find: () => {
			const [browser] = globSync(MINI_BROWSERS);
			return browser && existsSync(WEBKIT_DRIVER) && existsSync(XVFB)
				? { driver: WEBKIT_DRIVER, browser, screen: XVFB }
				: undefined;
		},
	});

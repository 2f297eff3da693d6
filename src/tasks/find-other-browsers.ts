import { existsSync, globSync } from 'node:fs';
import { installPackages } from './install-package.ts';

const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
/** WebKitGTK’s own small browser; where it lies depends on the machine and the version. */
const MINI_BROWSERS = '/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser';

/**
 * The path of a Firefox, installed through apt where we may.
 *
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findFirefox(): string {
	const wanted = process.env['FIREFOX_PATH'];
	const find = () => [...(wanted ? [wanted] : []), ...FIREFOX_PATHS].find(existsSync);
	const found = find() ?? (installPackages(['firefox-esr'], 'Firefox') ? find() : undefined);
	if (found) return found;
	throw new Error('No Firefox found: install it (Debian: `apt-get install firefox-esr`), or set FIREFOX_PATH to one.');
}

/** What drives WebKitGTK without a screen. */
export interface WebKit {
	driver: string;
	browser: string;
	/** The screen it is shown on: nobody sees it. */
	screen: string;
}

/**
 * The paths of WebKitGTK’s driver, of its browser and of a screen for it, installed through apt where we may.
 *
 * @throws {Error} With one line that says what to install, if one is missing and cannot be installed.
 */
export function findWebKit(): WebKit {
	const find = (): WebKit | undefined => {
		const [browser] = globSync(MINI_BROWSERS);
		return browser && existsSync(WEBKIT_DRIVER) && existsSync(XVFB)
			? { driver: WEBKIT_DRIVER, browser, screen: XVFB }
			: undefined;
	};
	const found = find() ?? (installPackages(['webkit2gtk-driver', 'xvfb'], 'WebKitGTK driver') ? find() : undefined);
	if (found) return found;
	throw new Error(
		'No WebKitGTK driver found: install it (Debian: `apt-get install webkit2gtk-driver xvfb`, which bring MiniBrowser too).'
	);
}

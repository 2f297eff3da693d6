/** Three engines that open files of a disk, behind one small interface: what a page does is asked of the page itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { launch as launchPuppeteer } from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS, findFirefox, findWebKit } from '../../src/tasks/find-browser.ts';

/** A window in which files are opened. */
export interface DiskWindow {
	open: (address: string) => Promise<void>;
	/** Runs a function in the page; what it returns can be written as JSON. */
	run: <T>(work: (...values: string[]) => T | Promise<T>, ...values: string[]) => Promise<T>;
	/** Errors, failed requests and policy violations so far. */
	trouble: () => string[];
	close: () => Promise<void>;
}

/** Nothing listens there: whoever asks the network gets no answer. */
const DEAD_PROXY = '127.0.0.1:9';
/** Two ports of this run; see `global-setup.ts`. */
const DRIVER_PORT = Number(process.env['TEST_PORT'] ?? 4391) + 8;

async function openChromium(): Promise<DiskWindow> {
	const browser = await chromium.launch({
		executablePath: inject('chromium'),
		args: [...CHROMIUM_FLAGS, `--proxy-server=${DEAD_PROXY}`],
	});
	const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, offline: true });
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
	page.on('pageerror', (error) => trouble.push(error.message));
	page.on('requestfailed', (request) => {
		// A page that is left takes what it has not read yet along.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`);
	});
	page.on('request', (request) => {
		if (!/^(?:file|blob|data):/.test(request.url())) trouble.push(`asked: ${request.url()}`);
	});
	return {
		open: async (address) => {
			await page.goto(address);
		},
		run: (work, ...values) => page.evaluate(`(${work.toString()})(...${JSON.stringify(values)})`),
		trouble: () => trouble,
		close: () => browser.close(),
	};
}

async function openFirefox(): Promise<DiskWindow> {
	const browser = await launchPuppeteer({
		browser: 'firefox',
		executablePath: findFirefox(),
		extraPrefsFirefox: {
			// What Firefox does for people; drivers switch it off.
			'security.fileuri.strict_origin_policy': true,
			'intl.accept_languages': 'en-GB',
			'network.proxy.type': 1,
			'network.proxy.http': '127.0.0.1',
			'network.proxy.http_port': 9,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': 9,
		},
	});
	const page = await browser.newPage();
	await page.setViewport({ width: 1280, height: 900 });
	const trouble: string[] = [];
	// NS_BINDING_ABORTED: a page that is left takes what it has not read yet along.
	const note = (text: string) => {
		if (!text.includes('status=2152398850')) trouble.push(text);
	};
	page.on('console', (message) => {
		if ((message.type() as string) === 'error') note(message.text());
	});
	page.on('pageerror', (error) => {
		note(String(error));
	});
	// Firefox tells drivers nothing of files; the page notices itself what could not be read.
	await page.evaluateOnNewDocument(() => {
		let isLeft = false;
		addEventListener('beforeunload', () => (isLeft = true));
		const say = (text: string) => {
			// A page that is left takes what it has not read yet along.
			if (!isLeft) console.error(text);
		};
		addEventListener(
			'error',
			({ target }) => {
				if (target instanceof Element)
					say(`failed: ${target.getAttribute('src') ?? target.getAttribute('href') ?? target.localName}`);
			},
			true
		);
		addEventListener('securitypolicyviolation', (event) => {
			say(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	return {
		open: async (address) => {
			await page.goto(address);
		},
		run: (work, ...values) => page.evaluate(`(${work.toString()})(...${JSON.stringify(values)})`) as never,
		trouble: () => trouble,
		close: () => browser.close(),
	};
}

async function openWebKit(): Promise<DiskWindow> {
	const found = findWebKit();
	const started: ChildProcess[] = [];
	const start = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
		started.push(child);
		return child;
	};
	const stop = async () => {
		for (const child of started.reverse()) {
			if (child.exitCode !== null) continue;
			child.kill();
			await once(child, 'exit');
		}
	};
	const trouble: string[] = [];
	const screen = freeScreen();
	try {
		start(found.screen, [screen, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
		while (!existsSync(`/tmp/.X11-unix/X${screen.slice(1)}`)) await pause(50);
		const driver = start(found.driver, [`--port=${DRIVER_PORT}`], { DISPLAY: screen, LANG: 'C.UTF-8' });
		// The browser writes the console of its pages there: errors, failed files, what a policy forbids.
		driver.stdout.on('data', (data: Buffer) => {
			trouble.push(
				...String(data)
					.split('\n')
					.filter((line) => /CONSOLE .*(?:ERROR|WARN)/.test(line))
			);
		});
		const capabilities = new Capabilities({
			browserName: 'MiniBrowser',
			proxy: { proxyType: 'manual', httpProxy: DEAD_PROXY, sslProxy: DEAD_PROXY },
			'webkitgtk:browserOptions': {
				binary: found.browser,
				args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
			},
		});
		const window = await connect(capabilities);
		await window.manage().setTimeouts({ script: 30_000 });
		return {
			open: (address) => window.get(address),
			run: async (work, ...values) => {
				const answer = await window.executeAsyncScript<string>(
					`const done = arguments[arguments.length - 1];
					Promise.resolve().then(() => (${work.toString()})(...${JSON.stringify(values)})).then((value) => done(JSON.stringify({ value })), (fault) => done(JSON.stringify({ fault: String(fault) })));`
				);
				const { value, fault } = JSON.parse(answer) as { value: never; fault?: string };
				if (fault !== undefined) throw new Error(fault);
				return value;
			},
			trouble: () => trouble,
			close: async () => {
				await window.quit().catch(() => undefined);
				await stop();
			},
		};
	} catch (fault) {
		await stop();
		throw fault;
	}
}

/** A driver that has just been started takes a moment. */
async function connect(capabilities: Capabilities, tries = 40) {
	try {
		return await new Builder().usingServer(`http://127.0.0.1:${DRIVER_PORT}`).withCapabilities(capabilities).build();
	} catch (fault) {
		if (tries === 0 || !/ECONNREFUSED/.test(String(fault))) throw fault;
		await pause(100);
		return connect(capabilities, tries - 1);
	}
}

function freeScreen(): string {
	let number = 70;
	while (existsSync(`/tmp/.X11-unix/X${number}`) || existsSync(`/tmp/.X${number}-lock`)) number++;
	return `:${number}`;
}

export const ENGINES = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebKit } as const;

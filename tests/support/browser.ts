import { access, constants } from 'node:fs/promises';
import chromiumFromNpm from '@sparticuz/chromium';
import type { Browser, BrowserContext, Frame, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Where a Chromium of the system is usually found; a snap cannot read a private folder. */
const systemBrowsers = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A test browser talks to our server and to nothing else, so that a leak would be ours. */
const quiet = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--no-pings',
];

/** Made for one page in a function, with the walls that our tests look for taken down. */
const unwanted = [
	'--single-process',
	'--disable-web-security',
	'--disable-site-isolation-trials',
	'--allow-running-insecure-content',
];
const argsFromNpm = chromiumFromNpm.args.filter((arg) => !unwanted.includes(arg));

/**
 * A headless Chromium: the one named by CHROMIUM, else that of the system, else the one npm
 * brought. An empty machine has the last.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
	const named = process.env.CHROMIUM ?? (await firstOnDisk(systemBrowsers));
	const executablePath = named ?? (await chromiumFromNpm.executablePath());
	const args = [...(named ? [] : argsFromNpm), ...quiet, ...(options.args ?? [])];
	const browser = await chromium.launch({ headless: true, ...options, executablePath, args });
	const open = browser.newContext.bind(browser);
	browser.newContext = async (how) => showingWholePages(await open(how));
	return browser;
}

/**
 * Whoever presses waits until the page that this leads to is there whole, as a person does. The
 * browser says so when its first part is there, and a busy machine shows a test no more than that.
 */
function showingWholePages(context: BrowserContext): BrowserContext {
	return context.on('page', (page) => {
		const frame = page.mainFrame();
		const [click, press] = [frame.click.bind(frame), frame.press.bind(frame)];
		const whole = () => frame.waitForLoadState('domcontentloaded');
		frame.click = (...asked: Parameters<Frame['click']>) => click(...asked).then(whole);
		frame.press = (...asked: Parameters<Frame['press']>) => press(...asked).then(whole);
	});
}

async function firstOnDisk(paths: string[]): Promise<string | undefined> {
	for (const path of paths) {
		const found = await access(path, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (found) return path;
	}
	return undefined;
}

import { access, constants } from 'node:fs/promises';
import chromiumFromNpm from '@sparticuz/chromium';
import type { Browser, LaunchOptions } from 'playwright-core';
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
	return await chromium.launch({ headless: true, ...options, executablePath, args });
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

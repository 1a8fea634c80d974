import { readFile } from 'node:fs/promises';

/** What Vitest's JSON reporter writes, as far as it is read here. */
export type Report = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
	}[];
};

/** The report at this path; undefined when the run wrote none. */
export async function readReport(path: string): Promise<Report | undefined> {
	const text = await readFile(path, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : JSON.parse(text);
}

/** The files of which something failed. */
export function failingIn({ testResults }: Report): string[] {
	return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** One paragraph for each test that failed and each file that could not be loaded. */
export function faultsIn({ testResults }: Report): string[] {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const failed = assertionResults.filter((one) => one.status === 'failed');
		if (failed.length === 0) return status === 'failed' ? [paragraph(name, message)] : [];
		return failed.map((one) =>
			paragraph(`${name}\n${one.fullName}`, one.failureMessages.join('\n')),
		);
	});
}

const SAID = 600;

function paragraph(title: string, said: string): string {
	return `${title}\n${said.slice(0, SAID)}`;
}

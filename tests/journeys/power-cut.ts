import { setTimeout as rest } from 'node:timers/promises';
import { openInbox, tellUs, textOf } from '#tests/support/plain-person.ts';
import { startProduct } from '#tests/support/product.ts';

/**
 * Cuts the power in the middle of the work, again and again, and then asks for every report whose
 * receipt somebody was shown. Returns how many receipts there were and which of them opened nothing.
 */
export async function cutThePower(
	rounds: number,
	dataFolder: string,
	env: Record<string, string> = {},
): Promise<{ shown: number; lost: string[] }> {
	const told: { receipt: string; words: string }[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const product = await startProduct({ demo: true, dataFolder, env });
		let going = true;
		const people = Array.from({ length: 6 }, async (_, person) => {
			for (let n = 0; going; n += 1) {
				const words = `lantern ${round}-${person}-${n}`;
				const receipt = await tellUs(product.url, { words }).catch(() => null);
				if (receipt) told.push({ receipt, words });
			}
		});
		// At any moment, but not before the first of them has a receipt, on a slow machine either.
		const before = told.length;
		for (let n = 0; n < 300 && told.length === before; n += 1) await rest(100);
		await rest(Math.random() * 1200);
		await product.kill();
		going = false;
		await Promise.all(people);
	}
	const product = await startProduct({ demo: true, dataFolder, env });
	try {
		const lost: string[] = [];
		for (const { receipt, words } of told) {
			const answer = await openInbox(product.url, receipt);
			if (!textOf(answer.html).includes(words)) lost.push(words);
		}
		return { shown: told.length, lost };
	} finally {
		await product.stop();
	}
}

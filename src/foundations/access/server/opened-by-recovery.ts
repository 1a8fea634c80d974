import type { Tx } from '#foundations/db/server/index.ts';
import type { RecoveryProblem } from '#foundations/sealing/server/index.ts';
import { type Identities, identitiesOf } from './hand-over.ts';

export type NotRecovered = {
	readonly ok: false;
	readonly problem: RecoveryProblem | { readonly problem: 'other-installation' };
};

/** The shares give a key, and it opens nothing here. Thrown, so that nothing stays half done. */
class OtherInstallation extends Error {
	override readonly name = 'OtherInstallation';
}

/** What the recovery opens of a compartment, all generations. */
export async function openedByRecovery(
	tx: Tx,
	compartmentId: string,
	identity: string,
): Promise<Identities> {
	const holder = { holder: 'recovery', identity };
	const opened = await identitiesOf(tx, compartmentId, holder).catch(() => {
		throw new OtherInstallation();
	});
	if (Object.keys(opened).length === 0) throw new OtherInstallation();
	return opened;
}

export async function orOtherInstallation<T>(work: () => Promise<T>): Promise<T | NotRecovered> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof OtherInstallation)) throw error;
		return { ok: false, problem: { problem: 'other-installation' } };
	}
}

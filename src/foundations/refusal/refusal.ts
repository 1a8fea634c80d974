import type { NormId } from './norms.ts';

/** `area.reason`, e.g. `reports.not-yours`: lower case, a dot, hyphens. */
export type RefusalCode = `${string}.${string}`;

/**
 * What a rule forbids. Thrown, because no caller may go on; what a person can correct is returned
 * instead. Carries no detail about the record: a refusal must not tell what it protects.
 *
 * `status` is the HTTP status; `norm` names the rule behind it.
 */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: RefusalCode;
	readonly status: number;
	readonly norm: NormId | undefined;

	constructor(code: RefusalCode, options: { status?: number; norm?: NormId } = {}) {
		super(code);
		this.code = code;
		this.status = options.status ?? 403;
		this.norm = options.norm;
	}
}

/** The key of the sentence that says a refusal: `reports.not-yours` → `refusal_reports_not_yours`. */
export function messageKeyOf(code: RefusalCode): string {
	return `refusal_${code.replace(/[.-]/g, '_')}`;
}

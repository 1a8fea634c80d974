/** More fields than any page of ours has, with all its files. */
const MOST_FIELDS = 1_000;

/**
 * What was posted; an empty form for what is no form at all: cut off on its way, never one, or one
 * of half a million fields, which would be gone through again and again while nobody is answered.
 */
export async function formOf(request: Request): Promise<FormData> {
	try {
		const form = await request.formData();
		return hasMoreThan(MOST_FIELDS, form) ? new FormData() : form;
	} catch {
		return new FormData();
	}
}

export function textOf(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}

function hasMoreThan(most: number, form: FormData): boolean {
	let fields = 0;
	for (const _ of form.keys()) if (++fields > most) return true;
	return false;
}

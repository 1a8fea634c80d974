/** What is typed in a form, as plain values that a draft can hold, and back into the form again. */
export type FormValues = Record<string, string[]>;

export function valuesOf(form: FormData): FormValues {
	const values: FormValues = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string' || value === '') continue;
		values[name] = [...(values[name] ?? []), value];
	}
	return values;
}

export function fill(form: HTMLFormElement, values: FormValues): void {
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
			field.checked = values[field.name]?.includes(field.value) ?? false;
		} else if (isTyped(field) && values[field.name] !== undefined) {
			field.value = values[field.name]?.[0] ?? '';
		}
		// What was typed must not seem lost because it is folded away.
		if (isWritten(field) && field.value) field.closest('details')?.setAttribute('open', '');
	}
}

function isTyped(
	field: Element,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
	return (
		(field instanceof HTMLInputElement && !/file|hidden|submit/.test(field.type)) ||
		field instanceof HTMLTextAreaElement ||
		field instanceof HTMLSelectElement
	);
}

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
	return isTyped(field) && !/radio|checkbox|select-one/.test(field.type);
}

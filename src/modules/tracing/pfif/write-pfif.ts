import { XMLBuilder } from 'fast-xml-parser';
import { NOTE_FIELDS, PERSON_FIELDS, type PfifFields, type PfifFile } from './pfif.ts';

/** A file of version 1.4: known fields in the order of the specification, then all others. */
export function writePfif({ persons, notes }: Pick<PfifFile, 'persons' | 'notes'>): string {
	const tree = {
		'?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
		'pfif:pfif': {
			'@xmlns:pfif': 'http://zesty.ca/pfif/1.4',
			'pfif:person': persons.map((person) => ({
				...named(person.fields, PERSON_FIELDS),
				'pfif:note': person.notes.map(({ fields }) => named(fields, NOTE_FIELDS)),
			})),
			'pfif:note': notes.map(({ fields }) => named(fields, NOTE_FIELDS)),
		},
	};
	return builder.build(tree) as string;
}

const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	format: true,
	indentBy: '  ',
	suppressEmptyNode: true,
});

function named(fields: PfifFields, order: readonly string[]): Record<string, string> {
	const place = (name: string) => {
		const at = order.indexOf(name);
		return at === -1 ? order.length : at;
	};
	const sorted = Object.entries(fields)
		.filter(([name]) => /^[A-Za-z_][\w.-]*$/.test(name))
		.toSorted(([a], [b]) => place(a) - place(b));
	return Object.fromEntries(sorted.map(([name, value]) => [`pfif:${name}`, inXml(value)]));
}

/** XML 1.0 has no other control characters, not even escaped. */
function inXml(text: string): string {
	return [...text].filter((one) => one >= ' ' || '\t\n\r'.includes(one)).join('');
}

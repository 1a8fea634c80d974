import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { modernNote, modernPerson } from './modernise.ts';
import { type PfifFields, type PfifFile, type PfifNote, VERSIONS } from './pfif.ts';

export type PfifProblem =
	/** Not XML that can be read; `line` from 1. */
	| { readonly problem: 'not-xml'; readonly line: number; readonly reason: string }
	| { readonly problem: 'not-pfif' }
	| { readonly problem: 'unknown-version'; readonly version: string }
	/** A declaration of entities: files of people need none, and some are written to do harm. */
	| { readonly problem: 'has-doctype' };

export type ReadPfif =
	| { readonly ok: true; readonly file: PfifFile }
	| ({ readonly ok: false } & PfifProblem);

/** Reads PFIF 1.1 to 1.4; older words become those of 1.4, unknown fields stay as they are. */
export function readPfif(xml: string): ReadPfif {
	if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return { ok: false, problem: 'has-doctype' };
	const valid = XMLValidator.validate(xml);
	if (valid !== true) {
		return { ok: false, problem: 'not-xml', line: valid.err.line, reason: valid.err.msg };
	}
	const parsed = treeOf(xml);
	if (!parsed)
		return { ok: false, problem: 'not-xml', line: 1, reason: 'too deep, or a name no field has' };
	const [root] = Object.entries(parsed).filter(([name]) => localName(name) === 'pfif');
	if (!root || typeof root[1] !== 'object' || root[1] === null)
		return { ok: false, problem: 'not-pfif' };
	const version = versionOf(root[1] as Tree);
	if (!VERSIONS.some((known) => known === version)) {
		return { ok: false, problem: 'unknown-version', version };
	}
	return { ok: true, file: { version, ...recordsOf(root[1] as Tree) } };
}

type Tree = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: true,
	processEntities: true,
	// Also `&#1607;`: many programs write every letter outside ASCII so (XML 1.0, section 4.1).
	htmlEntities: true,
	isArray: (name) => ['person', 'note'].includes(localName(name)),
});

/** Null for what the parser will not take although it is well formed, such as a thousand levels. */
function treeOf(xml: string): Tree | null {
	try {
		return parser.parse(xml) as Tree;
	} catch {
		return null;
	}
}

function recordsOf(root: Tree): Pick<PfifFile, 'persons' | 'notes'> {
	const children = childrenOf(root);
	const persons = children
		.filter(({ name }) => name === 'person')
		.map(({ value }) => ({
			fields: modernPerson(fieldsOf(value)),
			notes: notesOf(value),
		}));
	return { persons, notes: notesOf(root) };
}

function notesOf(tree: unknown): PfifNote[] {
	return childrenOf(tree)
		.filter(({ name }) => name === 'note')
		.map(({ value }) => ({ fields: modernNote(fieldsOf(value)) }));
}

function fieldsOf(tree: unknown): PfifFields {
	return Object.fromEntries(
		childrenOf(tree).flatMap(({ name, value }) =>
			typeof value === 'string' && value !== '' && name !== 'note' ? [[name, value]] : [],
		),
	);
}

function childrenOf(tree: unknown): { name: string; value: unknown }[] {
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree)
		.filter(([name]) => !name.startsWith('@') && !name.startsWith('#'))
		.flatMap(([name, value]) =>
			(Array.isArray(value) ? value : [value]).map((one) => ({
				name: localName(name),
				value: one,
			})),
		);
}

/** The version stands in the name of the namespace, under whatever prefix. */
function versionOf(root: Tree): string {
	for (const [name, value] of Object.entries(root)) {
		const found = /pfif\/(\d+\.\d+)/.exec(name.startsWith('@xmlns') ? String(value) : '');
		if (found?.[1]) return found[1];
	}
	return '';
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

import type { describeApi } from '../index.ts';

/** One thing that can be asked of the API, as its page shows it. */
export interface Operation {
	method: string;
	path: string;
	summary: string;
	description: string;
	parameters: { name: string; where: string; needed: boolean; description: string }[];
	/** The shape of what to send, as indented JSON Schema. */
	sends: string | null;
	answers: { status: string; description: string }[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Flattens an OpenAPI description into what a reader wants to see, in the order it was written. */
export function operationsOf(described: ReturnType<typeof describeApi>): Operation[] {
	return Object.entries(described.paths ?? {}).flatMap(([path, item]) =>
		METHODS.flatMap((method) => {
			const operation = item[method];
			return operation ? [shown(path, method, operation)] : [];
		}),
	);
}

type Described = NonNullable<NonNullable<ReturnType<typeof describeApi>['paths']>[string]['get']>;

function shown(path: string, method: string, operation: Described): Operation {
	const body = operation.requestBody && 'content' in operation.requestBody && operation.requestBody;
	const schema = body ? Object.values(body.content)[0]?.schema : undefined;
	return {
		method: method.toUpperCase(),
		path,
		summary: operation.summary ?? '',
		description: operation.description ?? '',
		parameters: (operation.parameters ?? []).flatMap((one) =>
			'name' in one
				? [
						{
							name: one.name,
							where: one.in,
							needed: one.required ?? false,
							description: one.description ?? '',
						},
					]
				: [],
		),
		sends: schema ? JSON.stringify(schema, null, 2) : null,
		answers: Object.entries(operation.responses ?? {}).map(([status, answer]) => ({
			status,
			description: 'description' in answer ? (answer.description ?? '') : '',
		})),
	};
}

import type { ActionOf, Procedure } from '#foundations/procedures/index.ts';

/** An act that leads to a stage. `from` is `null` where it may be done in every open stage. */
export type Transition = {
	readonly action: string;
	readonly effect: ActionOf['effect'];
	readonly opens: boolean;
	readonly from: readonly string[] | null;
	readonly to: string;
};

/** The acts that change the stage, in the order of the definition. */
export function transitionsOf({ actions, stages }: Procedure): Transition[] {
	return Object.entries(actions).flatMap(([action, definition]) => {
		const { effect, opens, from, to } = definition;
		const target = to ?? (opens ? stages[0] : undefined);
		if (target === undefined) return [];
		const sources = from?.filter((stage) => stage !== target) ?? null;
		// An act that leads only to where it is done changes nothing.
		if (sources?.length === 0 && !opens) return [];
		return [{ action, effect, opens: opens === true, from: sources, to: target }];
	});
}

/** The acts that leave the stage as it is. */
export function stayingActs(procedure: Procedure): string[] {
	const moving = new Set(transitionsOf(procedure).map(({ action }) => action));
	return Object.keys(procedure.actions).filter((action) => !moving.has(action));
}

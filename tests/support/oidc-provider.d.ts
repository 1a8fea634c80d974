/** The part of oidc-provider that our tests use; the package brings no types of its own. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	type Claims = Readonly<Record<string, unknown>>;
	type Account = { accountId: string; claims(): Promise<Claims> };

	export default class Provider {
		constructor(
			issuer: string,
			configuration: Readonly<Record<string, unknown>> & {
				findAccount(context: unknown, id: string): Account;
				interactions: { url(context: unknown, interaction: { uid: string }): string };
			},
		);
		readonly Grant: new (of: {
			accountId: string;
			clientId: string;
		}) => { addOIDCScope(scope: string): void; save(): Promise<string> };
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
		interactionDetails(
			request: IncomingMessage,
			response: ServerResponse,
		): Promise<{ params: Readonly<Record<string, unknown>>; session?: object }>;
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			result: object,
		): Promise<void>;
	}
}

/** Tells the server that public pages which it keeps are no longer what we say. */
export function published(): void {
	(globalThis as { amparoPublished?: () => void }).amparoPublished?.();
}

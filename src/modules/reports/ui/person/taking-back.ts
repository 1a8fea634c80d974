/** The words of withdrawing, where another room's matter ends with the report. */
export type TakingBack = { title: string; hint: string; confirm: string; button: string };

/**
 * Procedures whose records are seen by those who are named in them, and not by the whole team that
 * keeps them. Any other record can be closed in the same way when it is opened.
 *
 * Source: A/RES/78/217, para. 15 (d) (protection of witnesses).
 */
export const CIRCLES: readonly string[] = ['witness'];

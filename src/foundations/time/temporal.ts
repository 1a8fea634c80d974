/**
 * Temporal with every calendar of CLDR.
 *
 * The plain polyfill knows the Gregorian calendar only, and its classes are not those of the full
 * one. So the whole house imports this one.
 */
export { Temporal } from 'temporal-polyfill/full';

/** Outline icons of 24 units, drawn by us: one path each, so that a page carries only what it shows. */
export const icons = {
	globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 6 5 12 0 18-5-6-5-12 0-18',
	leave: 'M10 4H5v16h5M9 12h11M16 8l4 4-4 4',
	shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4',
	eye: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0zM12 9a3 3 0 100 6 3 3 0 000-6z',
	warning: 'M12 4l9 16H3zM12 10v4M12 17v.01',
	check: 'M4 13l5 5L20 6',
	info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7v.01',
	phone: 'M6 3h4l1 5-2 2a12 12 0 005 5l2-2 5 1v4a2 2 0 01-2 2C10 20 4 14 4 5a2 2 0 012-2z',
	speak: 'M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5',
	receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
	microphone: 'M12 3a3 3 0 00-3 3v5a3 3 0 006 0V6a3 3 0 00-3-3zM5 11a7 7 0 0014 0M12 18v3',
	file: 'M6 3h8l4 4v14H6zM14 3v4h4',
	person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 21c1-9 15-9 16 0',
	people: 'M9 5a3 3 0 100 6 3 3 0 000-6zM3 20c0-8 12-8 12 0M16 6a3 3 0 010 5M17 14c3 1 4 3 4 6',
	child: 'M12 5a3 3 0 100 6 3 3 0 000-6zM7 20c0-8 10-8 10 0M10 5c1-2 3-2 4-3',
	inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5a3 3 0 006 0h5',
	chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
	search: 'M10 4a6 6 0 100 12 6 6 0 000-12zM15 15l6 6',
	gear: 'M12 9a3 3 0 100 6 3 3 0 000-6zM12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M6 18l2-2M16 8l2-2',
	key: 'M8 11a4 4 0 100 8 4 4 0 000-8zM11 12l9-9M16 7l3 3',
	log: 'M5 4h14v16H5zM9 8h6M9 12h6M9 16h3',
	menu: 'M4 7h16M4 12h16M4 17h16',
	print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
	forward: 'M5 12h14M13 6l6 6-6 6',
	back: 'M19 12H5M11 6l-6 6 6 6',
} as const;

export type IconName = keyof typeof icons;

/** Icons that point along the line of reading and are mirrored where it runs from the right. */
export const turning: readonly IconName[] = ['leave', 'forward', 'back'];

import type { PackAuthority, Reading } from '#foundations/procedures/index.ts';

const read: Reading = {
	at: 'https://www.exteriores.gob.es/Consulados/guadalajara/es/Consulado/Paginas/Demarcacion.aspx',
	on: '2026-11-21',
	text: 'official',
};

/** Posts of Spain in Mexico, as its foreign ministry publishes their districts. */
export const spanishPosts: readonly PackAuthority[] = [
	post('Consulado General de España en Ciudad de México', {
		...{ CMX: 'Ciudad de México', MEX: 'Estado de México', PUE: 'Puebla', HID: 'Hidalgo' },
		...{ MOR: 'Morelos', GRO: 'Guerrero', MIC: 'Michoacán', QUE: 'Querétaro' },
		...{ GUA: 'Guanajuato', TLA: 'Tlaxcala', SLP: 'San Luis Potosí', OAX: 'Oaxaca' },
		...{ CHP: 'Chiapas', VER: 'Veracruz', TAB: 'Tabasco', CAM: 'Campeche', YUC: 'Yucatán' },
		...{ ROO: 'Quintana Roo' },
	}),
	post('Consulado General de España en Guadalajara', {
		...{ AGU: 'Aguascalientes', COL: 'Colima', JAL: 'Jalisco', NAY: 'Nayarit' },
		...{ ZAC: 'Zacatecas' },
	}),
	post('Consulado General de España en Monterrey', {
		...{ NLE: 'Nuevo León', TAM: 'Tamaulipas', SON: 'Sonora', SIN: 'Sinaloa' },
		...{ CHH: 'Chihuahua', COA: 'Coahuila', DUR: 'Durango', BCN: 'Baja California' },
		...{ BCS: 'Baja California Sur' },
	}),
];

function post(name: string, serves: Readonly<Record<string, string>>): PackAuthority {
	return {
		...{ name, sentBy: 'ES', sharesWithEnforcement: 'unknown', read },
		district: Object.keys(serves).map((code) => `MX-${code}`),
		serves: Object.values(serves),
		source: 'Ministerio de Asuntos Exteriores, Unión Europea y Cooperación: Demarcación',
	};
}

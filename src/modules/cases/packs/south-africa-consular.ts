import type { PackAuthority, Reading } from '#foundations/procedures/index.ts';

const read: Reading = {
	at: 'https://www.exteriores.gob.es/Embajadas/PRETORIA/es/Embajada/ServiciosConsulares/Paginas/RMC.aspx',
	on: '2026-11-22',
	text: 'official',
};

/** Posts of Spain in South Africa, as its embassy publishes their districts. Nobody has sourced others. */
export const spanishPostsInSouthAfrica: readonly PackAuthority[] = [
	post('Sección Consular de la Embajada de España en Pretoria', {
		...{ GP: 'Gauteng', LP: 'Limpopo', FS: 'Free State', NW: 'North West', MP: 'Mpumalanga' },
	}),
	post('Consulado General de España en Ciudad del Cabo', {
		...{ NC: 'Northern Cape', EC: 'Eastern Cape', WC: 'Western Cape', KZN: 'KwaZulu-Natal' },
	}),
];

function post(name: string, serves: Readonly<Record<string, string>>): PackAuthority {
	return {
		...{ name, sentBy: 'ES', sharesWithEnforcement: 'unknown', read },
		district: Object.keys(serves).map((code) => `ZA-${code}`),
		serves: Object.values(serves),
		source: 'Embajada de España en Pretoria: Registro de Matrícula Consular',
	};
}

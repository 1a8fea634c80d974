import { error } from '@sveltejs/kit';
import { sourceArchive } from '#server/source-archive.ts';
import type { RequestHandler } from './$types';

/**
 * The source of what runs here, changed or not, for everyone who uses it over the network.
 *
 * Source: GNU Affero General Public License, version 3, section 13.
 */
export const GET: RequestHandler = async () => {
	const archive = await sourceArchive();
	if (!archive) error(503);
	return new Response(archive, {
		headers: {
			'content-type': 'application/gzip',
			'content-disposition': 'attachment; filename="amparo-source.tar.gz"',
			'cache-control': 'no-store',
		},
	});
};

/** What lies in a zip archive whose parts are stored as they are, by the directory at its end. */
export function partsOfZip(bytes: Uint8Array): Map<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
	const parts = new Map<string, Buffer>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [size, named] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
		const begins = zip.readUInt32LE(at + 42) + 30 + named;
		parts.set(zip.toString('utf8', at + 46, at + 46 + named), zip.subarray(begins, begins + size));
		at += 46 + named;
	}
	return parts;
}

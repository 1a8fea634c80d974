import { crc32 } from 'node:zlib';

export type ZipPart = { name: string; bytes: AsyncIterable<Uint8Array> };

/**
 * A zip archive written as its parts come, each stored as it is: what is in it was packed before,
 * and whoever is handed it has a program for it. At most 4 GiB, since sizes have four bytes here.
 *
 * No time of any part is written.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16.
 */
export async function* zip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
	const directory: Buffer[] = [];
	let offset = 0;
	for await (const { name, bytes } of parts) {
		const start = offset;
		const title = Buffer.from(name);
		const local = Buffer.concat([header(LOCAL, title.length), title]);
		yield local;
		let [sum, size] = [0, 0];
		for await (const chunk of bytes) {
			sum = crc32(chunk, sum);
			size += chunk.length;
			yield chunk;
		}
		const told = Buffer.alloc(12);
		told.writeUInt32LE(sum, 0);
		told.writeUInt32LE(size, 4);
		told.writeUInt32LE(size, 8);
		yield Buffer.concat([DESCRIPTOR, told]);
		offset = start + local.length + size + DESCRIPTOR.length + told.length;
		if (offset > 0xffff_ffff) throw new RangeError('an archive of more than 4 GiB');
		directory.push(entryOf(title, told, start));
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(offset, 16);
	yield Buffer.concat([entries, end]);
}

const LOCAL = { signature: 0x04034b50, length: 30, name: 26 };
const DESCRIPTOR = Buffer.from('504b0708', 'hex');

/** Version 2.0; sizes follow the bytes (bit 3), names are UTF-8 (bit 11), the day is none. */
function header({ signature, length, name }: typeof LOCAL, nameLength: number): Buffer {
	const bytes = Buffer.alloc(length);
	bytes.writeUInt32LE(signature, 0);
	bytes.writeUInt16LE(20, 4);
	bytes.writeUInt16LE(0x0808, 6);
	bytes.writeUInt16LE(NO_DAY, 12);
	bytes.writeUInt16LE(nameLength, name);
	return bytes;
}

/** 1 January 1980, the first day that a zip can write. */
const NO_DAY = 0x0021;

function entryOf(title: Buffer, told: Buffer, start: number): Buffer {
	const bytes = Buffer.alloc(46);
	bytes.writeUInt32LE(0x02014b50, 0);
	bytes.writeUInt16LE(20, 4);
	header(LOCAL, title.length).copy(bytes, 6, 4);
	told.copy(bytes, 16);
	bytes.writeUInt32LE(start, 42);
	return Buffer.concat([bytes, title]);
}

import { crc32, deflateRawSync } from 'node:zlib';

type Entry = { name: string; content: Uint8Array | string; stored?: boolean };

/** A zip with its directory, as any office program reads it. */
export function aZip(entries: Entry[]): Uint8Array {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, content, stored } of entries) {
		const plain = Buffer.from(content);
		const packed = stored ? plain : deflateRawSync(plain);
		const about = Buffer.alloc(26);
		about.writeUInt16LE(20, 0);
		about.writeUInt16LE(stored ? 0 : 8, 4);
		about.writeUInt16LE(0x21, 8);
		about.writeUInt32LE(crc32(plain), 10);
		about.writeUInt32LE(packed.length, 14);
		about.writeUInt32LE(plain.length, 18);
		about.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		directory.push(
			Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, rest, Buffer.from(name)]),
		);
		locals.push(local);
		at += local.length;
	}
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(Buffer.concat(directory).length, 8);
	end.writeUInt32LE(at, 12);
	return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A letter with its author in the properties and in a tracked change, and with a photo in it. */
export function aLetter(photo: Uint8Array, more: Entry[] = []): Uint8Array {
	return aZip([
		{
			name: '[Content_Types].xml',
			content: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
		},
		{
			name: '_rels/.rels',
			content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		},
		{
			name: 'docProps/core.xml',
			content: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Selam Testname</dc:creator></cp:coreProperties>`,
		},
		{
			name: 'word/document.xml',
			content: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>What happened</w:t></w:r><w:ins w:id="1" w:author="Selam Testname" w:date="2024-05-05T05:05:05Z"><w:r><w:t> at the gate</w:t></w:r></w:ins></w:p></w:body></w:document>`,
		},
		{ name: 'word/media/image1.jpg', content: photo, stored: true },
		...more,
	]);
}

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

export function anOpenDocument(): Uint8Array {
	return aZip([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
		{
			name: 'content.xml',
			content: `<?xml version="1.0"?><office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" office:version="1.2"><office:body><office:text><text:p>What happened</text:p></office:text></office:body></office:document-content>`,
		},
		{
			name: 'meta.xml',
			content: `<?xml version="1.0"?><office:document-meta xmlns:office="${OPEN}:office:1.0" xmlns:meta="${OPEN}:meta:1.0"><office:meta><meta:initial-creator>Selam Testname</meta:initial-creator></office:meta></office:document-meta>`,
		},
		{
			name: 'META-INF/manifest.xml',
			content: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
		},
	]);
}

/** A page with its author twice, with a line of text and with a photo that says where it was taken. */
export function aPdf(photo: Uint8Array, { width = 60, height = 40 } = {}): Uint8Array {
	const drawing = 'BT /F 12 Tf 20 250 Td (What happened) Tj ET q 120 0 0 80 20 20 cm /I Do Q';
	const xmp =
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Selam Testname</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
	const stream = (about: string, content: Uint8Array | string) =>
		Buffer.concat([
			Buffer.from(`<< ${about} /Length ${content.length} >>\nstream\n`),
			Buffer.from(content),
			Buffer.from('\nendstream'),
		]);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
		stream('', drawing),
		stream(
			`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
			photo,
		),
		'<< /Author (Selam Testname) /Producer (Testphone 9) /CreationDate (D:20240505050505Z) >>',
		stream('/Type /Metadata /Subtype /XML', xmp),
	];
	return fileOf(objects.map((object) => Buffer.from(object)));
}

function fileOf(objects: Buffer[]): Uint8Array {
	const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
	const offsets: number[] = [];
	for (const [index, object] of objects.entries()) {
		offsets.push(Buffer.concat(parts).length);
		parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
	}
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	const start = Buffer.concat(parts).length;
	parts.push(
		Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`),
		Buffer.from(`trailer << /Size ${size} /Root 1 0 R /Info 6 0 R >>\n`),
		Buffer.from(`startxref\n${start}\n%%EOF\n`),
	);
	return new Uint8Array(Buffer.concat(parts));
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface Entry {
  name: string;
  data: Buffer;
}

/** The earliest date that a zip can hold: the same files always give the same bytes. */
const dated = { time: 0, date: 0x21 };
const utf8Names = 0x0800;

/** A zip archive of a few small files. */
export function zip(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data);
    const fileName = Buffer.from(name, 'utf8');
    const shared = sharedHeader(data, packed, fileName);
    const local = Buffer.concat([uint32(0x04034b50), shared, fileName, packed]);
    central.push(
      uint32(0x02014b50),
      uint16(20),
      shared,
      Buffer.alloc(10),
      uint32(offset),
      fileName,
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = uint16(entries.length);
  const end = [
    uint32(0x06054b50),
    uint32(0),
    count,
    count,
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...locals, directory, ...end]);
}

/** What a file's header and its line in the directory have in common. */
function sharedHeader(data: Buffer, packed: Buffer, fileName: Buffer): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(utf8Names),
    uint16(8),
    uint16(dated.time),
    uint16(dated.date),
    uint32(crc32(data)),
    uint32(packed.length),
    uint32(data.length),
    uint16(fileName.length),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Files in a ZIP that does not press them: what an office document is wrapped in. Pure. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** @param {Uint8Array} bytes @returns {number} their CRC-32, by which a reader sees that nothing is damaged */
export const checksum = (bytes) =>
  ~bytes.reduce((sum, byte) => (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff], 0xffffffff) >>> 0;

/** @param {[size: 2 | 4, value: number][]} numbers @returns {Uint8Array<ArrayBuffer>} one after the other, the low byte first */
function packed(numbers) {
  const made = new DataView(new ArrayBuffer(numbers.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) made.setUint16(at, value, true);
    else made.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(made.buffer);
}

const DAY = 0x21; // the first of January 1980: the same texts make the same file
const UTF8 = 0x800;

/** @param {Record<string, string | Uint8Array<ArrayBuffer>>} files texts or bytes by name @returns {Blob} */
export function zip(files) {
  const encode = new TextEncoder();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const contents = [];
  const sizeOf = (/** @type {Uint8Array[]} */ list) => list.reduce((sum, each) => sum + each.length, 0);
  for (const [path, held] of Object.entries(files)) {
    const data = typeof held === "string" ? encode.encode(held) : held;
    const [name, start] = [encode.encode(path), sizeOf(parts)];
    /** @type {[2 | 4, number][]} */
    const told = [
      [2, 20],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, DAY],
      [4, checksum(data)],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    ];
    parts.push(packed([[4, 0x04034b50], ...told]), name, data);
    contents.push(packed([[4, 0x02014b50], [2, 20], ...told, [2, 0], [2, 0], [2, 0], [4, 0], [4, start]]), name);
  }
  const count = Object.keys(files).length;
  const end = packed([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, sizeOf(contents)],
    [4, sizeOf(parts)],
    [2, 0],
  ]);
  return new Blob([...parts, ...contents, end]);
}

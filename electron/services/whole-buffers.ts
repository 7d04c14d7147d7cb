/** Less is copied as quickly as it is handed over. */
const WORTH_BYTES = 1024 * 1024;

/**
 * The memory of the large bytes that a message holds in its fields, to hand it over to another thread instead of copying
 * it: the sender must not look at them again. Bytes that share their memory with others are not among them.
 */
export function wholeBuffers(message: unknown): readonly ArrayBuffer[] {
  if (typeof message !== 'object' || message === null) return [];
  return Object.values(message).flatMap((value: unknown) =>
    value instanceof Uint8Array &&
    value.byteLength >= WORTH_BYTES &&
    value.buffer instanceof ArrayBuffer &&
    value.byteLength === value.buffer.byteLength
      ? [value.buffer]
      : [],
  );
}

/* A proxy stands on record in one line: the name, then the deed of the power of attorney. */

const PROXY_DEED = /,\s*(?=(?:dengan|berdasarkan)?\s*(?:surat|nomor|sk\b))/i;

/** The name in a proxy's line: `Ahmad, S.H., surat kuasa khusus Nomor 1` is `Ahmad, S.H.`. */
export function proxyName(line: string): string {
  return line.split(PROXY_DEED)[0]?.trim() ?? '';
}

/** The line as a text says on whose power the proxy acts: `Ahmad, S.H., berdasarkan surat kuasa khusus Nomor 1`. */
export function proxyActing(line: string): string {
  const name = proxyName(line);
  const deed = line
    .slice(line.indexOf(name) + name.length)
    .replace(/^[,\s]+/, '')
    .replace(/^(?:dengan|berdasarkan)\s+/i, '')
    .trim();
  if (deed === '') return `${name}, berdasarkan surat kuasa khusus`;
  return `${name}, berdasarkan ${/^(?:surat|sk\b)/i.test(deed) ? deed : `surat kuasa khusus ${deed}`}`;
}

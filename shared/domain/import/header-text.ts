const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['tgl', 'tanggal'],
  ['nomor', 'no'],
  ['nomer', 'no'],
  ['nmr', 'no'],
  ['number', 'no'],
  ['jml', 'jumlah'],
  ['telpon', 'telepon'],
  ['telp', 'telepon'],
  ['tlp', 'telepon'],
  ['jenkel', 'jk'],
  ['perush', 'perusahaan'],
  ['ketenagakerjaan', 'tk'],
  ['bpjstk', 'bpjs tk'],
]);

/**
 * A header as compared and remembered: lower case without accents, punctuation and line ends, usual short forms
 * written out. `No. Peserta\nBPJS-TK` -> `no peserta bpjs tk`.
 */
export function headerText(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/e-mail/g, 'email')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' ');
}

/** Single-letter edits that turn one text into the other, counted up to `limit` (more: `limit` + 1). */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(change, (above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > limit) return limit + 1;
    above = line;
  }
  return above[b.length] ?? limit + 1;
}

import { formatDateLong, formatDateShort, formatTimestamp } from '../../../shared/calendar/format-date.ts';
import type { CaseFileLetter, SetAside } from '../../../shared/contract/case-file.ts';
import type { FileOwner } from '../../../shared/contract/documents.ts';
import type { CaseDocument } from '../../../shared/domain/document.ts';
import { formatSize } from '../../../shared/texts/speak-params.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import { openDocument, partsOf } from '../documents/read-document.ts';
import type { Bound } from './binder.ts';
import type { Notice } from './notice-page.ts';

/** A letter or a document on its way into the file. */
export interface Enclosure {
  readonly title: string;
  /** Below the title in the table of contents. */
  readonly detail: string;
  /** Its parts are read when they are taken. @throws ContractError not-found, document-damaged; so do its parts */
  readonly load: () => Promise<Bound>;
  /** What stands in its place where it cannot be bound in. */
  readonly notice: (why: SetAside['why']) => Notice;
}

const WHY: Readonly<Record<SetAside['why'], string>> = {
  word: 'Dokumen ini berformat Word (DOCX) dan tidak dicetak di dalam berkas perkara. Isinya dapat dibaca di Sambung pada tab Dokumen, atau disimpan sebagai berkas tersendiri.',
  damaged:
    'Isi berkas ini rusak atau tidak dapat dibaca, sehingga tidak dapat dimasukkan. Berkas aslinya tersimpan di Sambung sebagaimana diterima.',
  locked:
    'Berkas PDF ini terkunci dengan kata sandi, sehingga tidak dapat dimasukkan. Berkas aslinya tersimpan di Sambung sebagaimana diterima.',
  'too-many-pixels':
    'Gambar ini terlalu besar untuk dimasukkan. Berkas aslinya dapat dilihat di Sambung pada tab Dokumen, atau disimpan sebagai berkas tersendiri.',
};

async function loaded(owner: FileOwner, database: DatabaseCalls): Promise<Bound> {
  const open = await openDocument(database, owner);
  return { type: open.type, content: partsOf(database, open) };
}

/** A letter of the case: its signed copy where there is one, otherwise as it was frozen. */
export function letterEnclosure(letter: CaseFileLetter, database: DatabaseCalls): Enclosure {
  const number = letter.number ?? 'nomor menyusul';
  const standing = { issued: '', replaced: ' · digantikan', void: ' · dibatalkan' }[letter.state];
  return {
    title: letter.title,
    detail: `${number} · ${formatDateShort(letter.dated)}${letter.signed ? ' · salinan bertanda tangan' : ''}${standing}`,
    load: async () => {
      const [scan] = letter.signed ? await database.procedure('letters.scans', { id: letter.id }) : [];
      if (scan !== undefined) return loaded({ of: 'scan', id: scan.id }, database);
      const content = await database.procedure('letters.pdf', { id: letter.id });
      return { type: 'application/pdf', content };
    },
    notice: (why) => ({
      title: letter.title,
      facts: [
        ['Nomor', number],
        ['Tanggal', formatDateLong(letter.dated)],
        ['Kepada', letter.addressee],
      ],
      text: WHY[why],
    }),
  };
}

/** A document of the case. */
export function documentEnclosure(
  document: CaseDocument,
  database: DatabaseCalls,
  timeZone: string,
): Enclosure {
  return {
    title: document.title,
    detail: [...(document.dated === null ? [] : [formatDateShort(document.dated)]), document.name].join(
      ' · ',
    ),
    load: () => loaded({ of: 'document', id: document.id }, database),
    notice: (why) => ({
      title: document.title,
      facts: [
        ['Nama berkas', document.name],
        ['Tanggal dokumen', document.dated === null ? '' : formatDateLong(document.dated)],
        ['Ukuran', formatSize(document.bytes)],
        ['Diterima', `${formatTimestamp(document.addedAt, timeZone)} oleh ${document.addedBy}`],
        ['Catatan', document.note],
        ['Sidik berkas (SHA-256)', `${document.sha256.slice(0, 32)} ${document.sha256.slice(32)}`],
      ],
      text: WHY[why],
    }),
  };
}

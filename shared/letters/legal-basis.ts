/** A provision that a letter cites. */
export interface LegalBasis {
  readonly article: string;
  readonly regulation: string;
  /** What the regulation is about, as its title says after `tentang`. */
  readonly about: string;
}

/** Duty to report a layoff that the worker does not refuse. */
export const LAYOFF_REPORT_BASIS: LegalBasis = {
  article: 'Pasal 38',
  regulation: 'Peraturan Pemerintah Nomor 35 Tahun 2021',
  about:
    'Perjanjian Kerja Waktu Tertentu, Alih Daya, Waktu Kerja dan Waktu Istirahat, dan Pemutusan Hubungan Kerja',
};

/** `Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021`: for receipts and certificates, which fit on a page. */
export function shortCitation(basis: LegalBasis): string {
  return `${basis.article} ${basis.regulation}`;
}

/** The provision with the regulation's whole title: `... tentang Perjanjian Kerja Waktu Tertentu, ...`. */
export function citation(basis: LegalBasis): string {
  return `${shortCitation(basis)} tentang ${basis.about}`;
}

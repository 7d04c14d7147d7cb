import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { Sheet } from '../../../shared/contract/case-file.ts';
import type { EmploymentPoint } from '../../../shared/domain/employment/employment.ts';
import { PACKET_LAYOUT, PACKET_SECTIONS, type Packet } from '../../../shared/domain/employment/packet.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import {
  PACKET_FIELD_WORDS,
  PACKET_OWN,
  PACKET_PAPER_WORDS,
  PACKET_SECTION_WORDS,
} from '../../../shared/letters/packet-words.ts';
import {
  LACK_WORDS,
  OUTCOME_WORDS,
  POINT_WORDS,
  VERDICT_WORDS,
} from '../../../shared/letters/readiness-words.ts';

/** The page of fields to copy: a line for each, as it is typed into a form. Pure. */
export function fieldsSheet({ values, missing }: Packet): Sheet {
  return {
    title: 'Isian SIAPkerja dan BPJS Ketenagakerjaan',
    landscape: false,
    parts: PACKET_SECTIONS.flatMap((section): Sheet['parts'] => [
      { kind: 'subtitle', text: PACKET_SECTION_WORDS[section] },
      {
        kind: 'text',
        text: PACKET_LAYOUT[section]
          .filter((field) => (values[field] ?? '') !== '' || missing.includes(field))
          .map((field) => `${PACKET_FIELD_WORDS[field]}: ${values[field] || '(belum ada)'}`)
          .join('\n'),
      },
    ]),
  };
}

/** The page of facts: what stands on record and why, what is missing, what comes next. Pure. */
export function factsSheet(packet: Packet, say: (finding: Finding) => string): Sheet {
  const { verdict, points, outcome, lacks, steps, months, enclosures, missingPapers, missing } = packet;
  const lacking = [
    ...missing.map((field) => PACKET_FIELD_WORDS[field]),
    ...missingPapers.map((paper) => PACKET_PAPER_WORDS[paper]),
  ];
  return {
    title: 'Status hubungan kerja dan kesiapan JKP',
    landscape: false,
    parts: [
      {
        kind: 'facts',
        rows: [
          ['Status hubungan kerja', VERDICT_WORDS[verdict]],
          ['Kesiapan JKP', OUTCOME_WORDS[outcome]],
          ['Dinilai pada', formatDateLong(packet.asOf)],
          ...(months === null
            ? []
            : ([
                [
                  'Iuran sebelum PHK',
                  `${months.paid} dari ${months.window} bulan lunas (disyaratkan ${months.needed}), ${months.arrears} menunggak, ${months.unknown} belum diketahui`,
                ],
              ] as const)),
          ...(lacks.length === 0
            ? []
            : ([['Masih kurang', lacks.map((lack) => LACK_WORDS[lack]).join(', ')]] as const)),
        ].map(([label, value]): [string, string] => [label ?? '', value ?? '']),
      },
      { kind: 'subtitle', text: 'Penilaian menurut pokoknya' },
      {
        kind: 'table',
        columns: [
          { header: 'Pokok', width: 22, align: 'left' },
          { header: 'Penilaian', width: 24, align: 'left' },
          { header: 'Alasan', width: 54, align: 'left' },
        ],
        rows: points.map((one) => [
          POINT_WORDS[one.point as EmploymentPoint],
          VERDICT_WORDS[one.verdict],
          one.reasons.map(say).join(' '),
        ]),
        totals: [],
      },
      ...(lacking.length === 0
        ? []
        : ([
            { kind: 'subtitle', text: 'Yang belum ada' },
            { kind: 'text', text: lacking.map((one) => `• ${one}`).join('\n') },
          ] as const)),
      ...(steps.length === 0
        ? []
        : ([
            { kind: 'subtitle', text: 'Langkah berikutnya' },
            { kind: 'text', text: steps.map((one, index) => `${index + 1}. ${say(one)}`).join('\n') },
          ] as const)),
      { kind: 'subtitle', text: 'Disiapkan pekerja sendiri' },
      { kind: 'text', text: PACKET_OWN.map((one) => `• ${one}`).join('\n') },
      { kind: 'subtitle', text: 'Berkas terlampir' },
      {
        kind: 'text',
        text:
          enclosures.length === 0
            ? 'Tidak ada.'
            : enclosures
                .map(
                  (one) =>
                    `• ${PACKET_PAPER_WORDS[one.paper]}: ${one.kind === 'letter' ? one.letter.title : one.document.title}`,
                )
                .join('\n'),
      },
    ],
  };
}

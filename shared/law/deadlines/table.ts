import type { DeadlineEvent, Party } from '../facts/deadlines.ts';

/** Codes of the deadlines, in the order of the procedure and of every answer. */
export const DEADLINE_CODES = [
  'bipartite-end',
  'file-completion',
  'choice-end',
  'first-session',
  'mediation-end',
  'recommendation',
  'answer-worker',
  'answer-employer',
  'agreement',
  'suit',
  'layoff-refusal',
  'bpjs-report',
  'jkp-claim',
  'jkp-payment',
] as const;
export type DeadlineCode = (typeof DEADLINE_CODES)[number];

/**
 * Which of several events of one kind starts the clock.
 * - `earliest`: the careful choice; the others are named for a person to decide
 * - `both-parties`: the clock starts when the second party has done it, so the latest
 * - `each`: every one starts a clock of its own (a file returned twice, the months of a benefit)
 */
export type StartChoice = 'earliest' | 'both-parties' | 'each';

/**
 * The day on which the rule is read.
 * - `start`: the day the clock starts
 * - `act`: the day of the act that the deadline is for (today where it has not been done), judged by the law of its day
 * - `decision`: the day on which the act was found good, known by an event of `decidedBy`; today while there is none
 */
export type RuleDay = 'start' | 'act' | 'decision';

export interface DeadlineRule {
  readonly code: DeadlineCode;
  readonly startedBy: DeadlineEvent;
  readonly choice: StartChoice;
  /** Only events of this party start or meet the deadline. */
  readonly party?: Party;
  /** The deadline is met by the first of these events. */
  readonly metBy: readonly DeadlineEvent[];
  readonly ruleDay: RuleDay;
  /** For `decision`: the events that show that the act was found good. */
  readonly decidedBy?: readonly DeadlineEvent[];
  /** The rule set and the parameter that hold the number of days, months or years. */
  readonly parameter: { readonly kind: 'deadlines' | 'jkp'; readonly id: string };
  /** The act may rightly come before the clock starts: a report of an announced layoff. */
  readonly mayPrecede?: true;
}

const own = (code: DeadlineCode): DeadlineRule['parameter'] => ({
  kind: 'deadlines',
  id: `deadlines.${code}`,
});

const plain = (
  code: DeadlineCode,
  startedBy: DeadlineEvent,
  metBy: readonly DeadlineEvent[],
): DeadlineRule => ({ code, startedBy, choice: 'earliest', metBy, ruleDay: 'start', parameter: own(code) });

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  plain('bipartite-end', 'bipartite-started', ['bipartite-ended']),
  { ...plain('file-completion', 'file-returned', ['file-completed']), choice: 'each' },
  plain('choice-end', 'choice-offered', ['choice-made']),
  plain('first-session', 'delegated', ['first-session']),
  plain('mediation-end', 'delegated', ['mediation-closed', 'agreement-signed']),
  plain('recommendation', 'first-session', ['recommendation-issued']),
  { ...plain('answer-worker', 'recommendation-received', ['answer-received']), party: 'worker' },
  { ...plain('answer-employer', 'recommendation-received', ['answer-received']), party: 'employer' },
  { ...plain('agreement', 'recommendation-accepted', ['agreement-signed']), choice: 'both-parties' },
  { ...plain('suit', 'mediation-failed', ['suit-filed']), ruleDay: 'act' },
  plain('layoff-refusal', 'layoff-notice-received', ['refusal-received']),
  { ...plain('bpjs-report', 'layoff', ['bpjs-reported']), mayPrecede: true },
  {
    ...plain('jkp-claim', 'layoff', ['claim-filed']),
    ruleDay: 'decision',
    decidedBy: ['benefit-paid'],
    parameter: { kind: 'jkp', id: 'jkp.claim-months' },
  },
  { ...plain('jkp-payment', 'claim-complete', ['benefit-paid']), choice: 'each' },
];

/** As sentences name a deadline. */
export const DEADLINE_NAMES: Readonly<Record<DeadlineCode, string>> = {
  'bipartite-end': 'batas perundingan bipartit',
  'file-completion': 'batas melengkapi berkas',
  'choice-end': 'batas memilih konsiliasi atau arbitrase',
  'first-session': 'batas sidang mediasi pertama',
  'mediation-end': 'batas akhir mediasi',
  recommendation: 'batas anjuran tertulis',
  'answer-worker': 'batas jawaban pekerja atas anjuran',
  'answer-employer': 'batas jawaban pengusaha atas anjuran',
  agreement: 'batas perjanjian bersama',
  suit: 'batas gugatan',
  'layoff-refusal': 'batas penolakan PHK',
  'bpjs-report': 'batas pelaporan PHK ke BPJS Ketenagakerjaan',
  'jkp-claim': 'batas klaim JKP',
  'jkp-payment': 'batas pembayaran manfaat JKP',
};

/** As sentences name an event. */
export const EVENT_NAMES: Readonly<Record<DeadlineEvent, string>> = {
  'bipartite-started': 'dimulainya perundingan bipartit',
  'bipartite-ended': 'berakhirnya perundingan bipartit',
  'file-returned': 'pengembalian berkas',
  'file-completed': 'pelengkapan berkas',
  'choice-offered': 'penawaran konsiliasi atau arbitrase',
  'choice-made': 'pilihan konsiliasi atau arbitrase',
  delegated: 'pelimpahan kepada mediator',
  'first-session': 'sidang mediasi pertama',
  'recommendation-issued': 'penerbitan anjuran',
  'recommendation-received': 'penerimaan anjuran',
  'answer-received': 'jawaban atas anjuran',
  'recommendation-accepted': 'persetujuan atas anjuran',
  'agreement-signed': 'penandatanganan perjanjian bersama',
  'mediation-closed': 'penutupan mediasi',
  'mediation-failed': 'kegagalan mediasi',
  'suit-filed': 'pengajuan gugatan',
  'layoff-notice-received': 'penerimaan pemberitahuan PHK',
  'refusal-received': 'penolakan PHK',
  layoff: 'PHK',
  'bpjs-reported': 'pelaporan ke BPJS Ketenagakerjaan',
  'claim-filed': 'pengajuan klaim JKP',
  'claim-complete': 'lengkapnya pengajuan manfaat',
  'benefit-paid': 'pembayaran manfaat',
};

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReadHoliday } from '../../shared/contract/calendar.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { DocumentSubject, FileOwner } from '../../shared/contract/documents.ts';
import type { RegisterFilter, RegisterRow } from '../../shared/contract/letter-archive.ts';
import type { LetterBatch } from '../../shared/contract/letter-batch.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import type { Region } from '../../shared/contract/office.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ManyCancelled, ManyReferred } from '../../shared/contract/referrals.ts';
import type { RuleFileReading } from '../../shared/contract/rules.ts';
import type { ReadMinimumWage } from '../../shared/contract/wages.ts';
import type { Remindable } from '../../shared/domain/dispute/reminders.ts';
import type { CaseDocument, DocumentInput } from '../../shared/domain/document.ts';
import type {
  DisputeId,
  EmployerId,
  ImportBatchId,
  LayoffLineId,
  LayoffReportId,
  LetterId,
  ReferralId,
} from '../../shared/domain/ids.ts';
import type { OutsideChoice } from '../../shared/domain/import/contribution-months.ts';
import type { ImportBatch, ImportTarget } from '../../shared/domain/import-batch.ts';
import type { Letter, SpecKindCode } from '../../shared/domain/letter.ts';
import type { Delivery, LetterScan } from '../../shared/domain/letter-delivery.ts';
import type { WageFloor } from '../../shared/domain/minimum-wage.ts';
import type { OfficeInput, OfficialInput } from '../../shared/domain/office.ts';
import type { RuleFile } from '../../shared/domain/rule-file.ts';
import type { FileFacts, NewFile, StoredFile } from '../database/document-files.ts';
import type { FilePart } from '../database/document-parts.ts';
import type { FileOfDocument } from '../database/documents.ts';
import type { NewBatch } from '../database/imports.ts';
import type { FileOfLetter } from '../database/letter-scans.ts';
import type { PrintedDraft } from './issue-draft.ts';
import type { PrintedReceipt } from './issue-receipt.ts';
import type { LetterFileOwner } from './keep-letter-files.ts';
import type { BatchPlan } from './letter-batch/check-letters.ts';
import type { BatchPart, IssuedLetter, PreparedPart, PrintedLetter } from './letter-batch/issue-part.ts';
import type { LetterForDocx } from './letter-for-docx.ts';
import type { JudgedRow } from './match-rows.ts';
import type { PreparedDraft } from './prepare-draft.ts';
import type { PreparedReceipt } from './prepare-receipt.ts';
import type { ReadRuleFile } from './read-rule-file.ts';
import type { SheetSubject } from './rights-sheet-facts.ts';
import type { PreparedSheets, SheetsOrder } from './rights-sheets.ts';
import type { ReferralOrder } from './start-referral.ts';

/**
 * What main's own services ask of the database worker; no page can reach these. A step is a part of a deed that writes
 * nothing down in the audit: the command that ends the deed does.
 */
interface Call<Kind extends 'query' | 'command' | 'step', Input, Output> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

/** What the main process asks of the database worker beside the contract. */
export interface WorkerCalls {
  readonly 'worker.setUpOffice': Call<
    'command',
    { readonly office: OfficeInput; readonly head: OfficialInput | null },
    null
  >;
  readonly 'worker.saveLogo': Call<
    'command',
    { readonly logo: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | null },
    null
  >;
  readonly 'worker.prepareReceipt': Call<
    'query',
    LetterDraft,
    Omit<PreparedReceipt, 'facts' | 'people'> & { readonly workers: number }
  >;
  readonly 'worker.prepareDraft': Call<
    'query',
    { readonly id: string },
    Omit<PreparedDraft, 'facts' | 'blocks' | 'people'>
  >;
  /** A standing text with sample facts, as HTML. */
  readonly 'worker.sampleTemplate': Call<
    'query',
    { readonly kind: SpecKindCode; readonly body: readonly unknown[] },
    string
  >;
  /** What goes to Word: a letter as frozen, a draft as it stands. */
  readonly 'worker.letterForDocx': Call<'query', { readonly id: string }, LetterForDocx>;
  readonly 'worker.draftForDocx': Call<'query', { readonly id: string }, LetterForDocx>;
  /** Many letters at once: whose can be issued, a part of them as it is printed, a printed part as it is frozen. */
  readonly 'worker.planBatch': Call<'query', LetterBatch, BatchPlan>;
  readonly 'worker.preparePart': Call<'query', BatchPart, PreparedPart>;
  readonly 'worker.issuePart': Call<
    'command',
    { readonly batch: LetterBatch; readonly run: string; readonly printed: readonly PrintedLetter[] },
    readonly IssuedLetter[]
  >;
  readonly 'worker.issueDraft': Call<'command', PrintedDraft, Letter>;
  readonly 'worker.issueReceipt': Call<'command', PrintedReceipt, Letter>;
  /** What the database has already of some bytes that come to a letter or a delivery. */
  readonly 'worker.lookForLetterFile': Call<
    'query',
    { readonly owner: LetterFileOwner; readonly sha256: string },
    StoredFile | null
  >;
  /** Keeps a signed copy of a letter, or the proof of a delivery, whose file is stored. */
  readonly 'worker.attachScan': Call<
    'command',
    { readonly letterId: LetterId; readonly file: FileOfLetter; readonly newFile: NewFile | null },
    LetterScan
  >;
  readonly 'worker.attachProof': Call<
    'command',
    { readonly deliveryId: string; readonly file: FileOfLetter; readonly newFile: NewFile | null },
    Delivery
  >;
  /** What a subject, and the database, have already of some bytes. */
  readonly 'worker.lookForDocument': Call<
    'query',
    { readonly subject: DocumentSubject; readonly sha256: string },
    { readonly twin: string | null; readonly stored: StoredFile | null }
  >;
  /** Storing a file: it is begun, its parts follow one by one; the answer is its id. */
  readonly 'worker.beginDocumentFile': Call<'step', FileFacts, string>;
  readonly 'worker.addDocumentPart': Call<
    'step',
    { readonly fileId: string; readonly number: number; readonly part: FilePart },
    null
  >;
  /** Keeps a document whose file is stored; without words about it they follow from its name. */
  readonly 'worker.keepDocument': Call<
    'command',
    {
      readonly subject: DocumentSubject;
      readonly file: FileOfDocument;
      readonly newFile: NewFile | null;
      readonly document: DocumentInput | null;
    },
    CaseDocument
  >;
  /** Files whose storing was broken off or that nothing has any more, and a step that drops one; whether more of it is left. */
  readonly 'worker.unfinishedDocumentFiles': Call<'query', null, readonly string[]>;
  readonly 'worker.dropDocumentFile': Call<'step', { readonly fileId: string }, boolean>;
  /** Reading a file: what its owner says of it, then part by part; null for bytes that are not those that came. */
  readonly 'worker.fileOfOwner': Call<
    'query',
    FileOwner,
    FileOfDocument & { readonly stored: StoredFile | null }
  >;
  readonly 'worker.documentPart': Call<
    'query',
    { readonly fileId: string; readonly number: number },
    { readonly content: Uint8Array | null }
  >;
  readonly 'worker.isPartSound': Call<'query', { readonly fileId: string; readonly number: number }, boolean>;
  /** Judges some more workers of a report; how many are left. */
  readonly 'worker.readinessStep': Call<
    'query',
    CheckedInputOf<'readiness.figures'>,
    { readonly left: number; readonly done: number }
  >;
  /** Null while some workers are still to be judged. */
  readonly 'worker.readinessPage': Call<
    'query',
    CheckedInputOf<'readiness.ofReport'>,
    OutputOf<'readiness.ofReport'> | null
  >;
  readonly 'worker.readinessChosen': Call<
    'query',
    CheckedInputOf<'readiness.chosen'>,
    OutputOf<'readiness.chosen'> | null
  >;
  readonly 'worker.readinessFigures': Call<
    'query',
    CheckedInputOf<'readiness.figures'>,
    OutputOf<'readiness.figures'> | null
  >;
  /** The same of the workers of a firm. */
  readonly 'worker.firmStep': Call<
    'query',
    CheckedInputOf<'readiness.firmFigures'>,
    { readonly left: number; readonly done: number }
  >;
  readonly 'worker.firmPage': Call<
    'query',
    CheckedInputOf<'readiness.ofFirm'>,
    OutputOf<'readiness.ofFirm'> | null
  >;
  readonly 'worker.firmChosen': Call<
    'query',
    CheckedInputOf<'readiness.firmChosen'>,
    OutputOf<'readiness.firmChosen'> | null
  >;
  readonly 'worker.firmFigures': Call<
    'query',
    CheckedInputOf<'readiness.firmFigures'>,
    OutputOf<'readiness.firmFigures'> | null
  >;
  /** Rows of the register after a key, and how many fit its filter. */
  readonly 'worker.registerPart': Call<'query', RegisterFilter, Omit<Page<RegisterRow>, 'total'>>;
  readonly 'worker.countRegister': Call<'query', RegisterFilter, number>;
  readonly 'worker.importContext': Call<
    'query',
    {
      readonly target: ImportTarget;
      readonly reportId: LayoffReportId | null;
      readonly employerId?: EmployerId | null;
      readonly disputeId?: DisputeId | null;
    },
    {
      readonly employerId: EmployerId | null;
      readonly remembered: Readonly<Record<string, string | null>>;
      /** Four digits each, as a NIK begins. */
      readonly regions: readonly string[];
      /** Minimum wages that bind the report's employer, one for each year on record. */
      readonly wageFloors: readonly WageFloor[];
      /** Regions by code and name; none for lists that name no regions. */
      readonly regionBook: readonly Region[];
    }
  >;
  readonly 'worker.openBatch': Call<
    'command',
    NewBatch & { readonly fields: Readonly<Record<string, string | null>> },
    ImportBatchId
  >;
  readonly 'worker.stageRows': Call<
    'command',
    { readonly batchId: ImportBatchId; readonly rows: readonly JudgedRow[] },
    null
  >;
  readonly 'worker.closeStaging': Call<
    'command',
    { readonly batchId: ImportBatchId; readonly complete: boolean },
    ImportBatch
  >;
  /** Lists whose staging was broken off when the app last ended. */
  readonly 'worker.interruptedBatches': Call<'query', null, readonly ImportBatchId[]>;
  /** Whether the whole of the open database can be read. */
  readonly 'worker.isSound': Call<'query', null, boolean>;
  /** Lists whose rows nobody needs any more. */
  readonly 'worker.forgettableBatches': Call<'query', { readonly before: string }, readonly ImportBatchId[]>;
  /** Forgets what some more rows of a list said; the row to go on after, null when it was the last. */
  readonly 'worker.forgetRows': Call<
    'command',
    { readonly batchId: ImportBatchId; readonly afterRow: number },
    number | null
  >;
  readonly 'worker.commitStep': Call<
    'command',
    {
      readonly batchId: ImportBatchId;
      readonly afterRow: number;
      /** What becomes of months of contributions outside every job; absent where nobody was asked. */
      readonly outside?: OutsideChoice | null;
    },
    { readonly rows: number; readonly lastRow: number } | null
  >;
  readonly 'worker.rowsToReturn': Call<
    'query',
    { readonly batchId: ImportBatchId },
    {
      readonly fileName: string;
      readonly sheetName: string;
      readonly header: readonly string[];
      readonly rows: readonly {
        readonly cells: readonly string[];
        readonly findings: readonly {
          readonly code: string;
          readonly params: Readonly<Record<string, string | number>>;
          readonly cell: string;
        }[];
        readonly undecided: boolean;
      }[];
    }
  >;
  /** Leaves the audit entry of what main did by itself: data that went out of the office, on paper or as a file. */
  readonly 'worker.noteDeed': Call<
    'command',
    {
      readonly deed:
        | 'letters.print'
        | 'letters.savePdf'
        | 'letters.saveDocx'
        | 'letters.printTo'
        | 'drafts.saveDocx'
        | 'letters.saveCopy'
        | 'batch.save'
        | 'register.saveXlsx'
        | 'register.print'
        | 'agenda.saveIcs'
        | 'disputeWorkers.saveXlsx'
        | 'disputeBook.saveXlsx'
        | 'disputeBook.print'
        | 'recap.saveXlsx'
        | 'recap.print'
        | 'referralFigures.saveXlsx'
        | 'referralFigures.print'
        | 'consultations.saveXlsx'
        | 'imports.saveRefused'
        | 'readiness.saveXlsx'
        | 'packets.make'
        | 'documents.saveAs'
        | 'caseFile.save'
        | 'caseFile.print'
        | 'rightsSheets.print'
        | 'rightsSheets.save'
        | 'rightsSheets.saveMany'
        | 'rightsSheets.printMany'
        | 'calculators.savePdf'
        | 'calculators.print'
        | 'calendar.saveCsv'
        | 'wages.saveCsv';
      readonly subjectKind:
        | 'letter'
        | 'letter-draft'
        | 'letter-batch'
        | 'person'
        | 'layoff-report'
        | 'packet'
        | 'document'
        | 'dispute'
        | 'register'
        | 'dispute-book'
        | 'recap'
        | 'referral-figures'
        | 'consultation'
        | 'agenda'
        | 'import-batch'
        | 'layoff-report'
        | 'calculation'
        | 'calendar'
        | 'minimum-wage';
      readonly subjectId: string;
    },
    null
  >;
  /** Judges the rows of a file of holidays, or of minimum wages, against what stands on record. */
  readonly 'worker.judgeHolidays': Call<
    'query',
    { readonly rows: readonly (readonly string[])[] },
    readonly ReadHoliday[]
  >;
  readonly 'worker.judgeWages': Call<
    'query',
    { readonly rows: readonly (readonly string[])[] },
    readonly ReadMinimumWage[]
  >;
  /** Judges a rule file that main read; nothing is written. */
  readonly 'worker.judgeRules': Call<'query', ReadRuleFile & { readonly today: PlainDate }, RuleFileReading>;
  readonly 'worker.acceptRules': Call<
    'command',
    ReadRuleFile & { readonly today: PlainDate; readonly unsigned: boolean },
    RuleFile
  >;
  /** Disputes in which a side let the days to answer the recommendation go by. */
  readonly 'worker.pendingSilences': Call<'query', { readonly today: PlainDate }, readonly DisputeId[]>;
  /** Writes the silences of a dispute in its register, each once; answers how many. */
  readonly 'worker.noteSilences': Call<
    'command',
    { readonly id: DisputeId; readonly today: PlainDate },
    number
  >;
  /**
   * Disputes whose next deadline is not the one on record: how many, and one more where referrals may be counted by other
   * rules than the office's; and the step that makes both anew.
   */
  readonly 'worker.staleNext': Call<'query', { readonly today: PlainDate }, number>;
  readonly 'worker.renewNext': Call<'command', { readonly today: PlainDate }, number>;
  /** What the desktop may remind of on a day. */
  readonly 'worker.remindable': Call<'query', { readonly today: PlainDate }, Remindable>;
  /** Sessions as the text of a calendar file. */
  readonly 'worker.agendaFile': Call<
    'query',
    CheckedInputOf<'agenda.saveIcs'>,
    { readonly name: string; readonly text: string; readonly sessions: number }
  >;
  /** The lines of a report that a whole layoff is referred by, and some of them in one short step. */
  readonly 'worker.linesToRefer': Call<
    'query',
    { readonly reportId: LayoffReportId; readonly lineIds: readonly string[] | null },
    readonly LayoffLineId[]
  >;
  readonly 'worker.referLines': Call<
    'command',
    ReferralOrder & { readonly lineIds: readonly string[] },
    Omit<ManyReferred, 'stopped' | 'run'>
  >;
  /** The referrals of an order that were not cancelled, and the cancelling of some of them in one short step. */
  readonly 'worker.referralsOfRun': Call<'query', { readonly run: string }, readonly ReferralId[]>;
  readonly 'worker.cancelReferrals': Call<
    'command',
    { readonly ids: readonly ReferralId[]; readonly reason: string },
    Omit<ManyCancelled, 'stopped'>
  >;
  /** Notes the offer of a vacancy in the referrals of some people, in one short step. */
  readonly 'worker.offerVacancy': Call<
    'command',
    Pick<CheckedInputOf<'vacancies.offerMany'>, 'id' | 'personIds' | 'on'>,
    Omit<OutputOf<'vacancies.offerMany'>, 'stopped'>
  >;
  /** The lines of a report that sheets are made for, and some of those sheets as they are printed. */
  readonly 'worker.linesForSheets': Call<
    'query',
    { readonly reportId: LayoffReportId; readonly lineIds: readonly string[] | null },
    readonly { readonly id: LayoffLineId; readonly personId: SheetSubject['personId'] }[]
  >;
  readonly 'worker.rightsSheets': Call<'query', SheetsOrder, PreparedSheets>;
  readonly 'worker.timeZone': Call<'query', null, string>;
  readonly 'worker.regions': Call<'query', null, readonly Region[]>;
}

export type WorkerCallName = keyof WorkerCalls;

import type { Generated, Kysely, Selectable, Transaction } from 'kysely';
import type { Month } from '../../shared/calendar/month-text.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ConsultationInput } from '../../shared/domain/consultation.ts';
import type { DisputeInput } from '../../shared/domain/dispute/dispute.ts';
import type { DisputeEventKind, DisputeKind, DisputeParty } from '../../shared/domain/dispute/events.ts';
import type { DisputeOutcome, DisputeStage } from '../../shared/domain/dispute/fold.ts';
import type { DocumentSubjectKind, DocumentType } from '../../shared/domain/document.ts';
import type { EmployerState } from '../../shared/domain/employer.ts';
import type { EmploymentPoint, EmploymentVerdict } from '../../shared/domain/employment/employment.ts';
import type {
  DisputeId,
  EmployerId,
  EmploymentId,
  ImportBatchId,
  LayoffLineId,
  LayoffReportId,
  LetterId,
  OfficialId,
  PersonId,
  PositionId,
  ReferralId,
  UserId,
  VacancyId,
} from '../../shared/domain/ids.ts';
import type { ImportState, ImportTarget, RowDecision, RowVerdict } from '../../shared/domain/import-batch.ts';
import type { Contract, LayoffResponse, LayoffRevision, LayoffState } from '../../shared/domain/layoff.ts';
import type { LetterKindCode, LetterState, SpecKindCode, SubjectKind } from '../../shared/domain/letter.ts';
import type { DeliveryWay, ScanType } from '../../shared/domain/letter-delivery.ts';
import type { Standing, TimeZone } from '../../shared/domain/office.ts';
import type { Citizenship, Sex } from '../../shared/domain/person.ts';
import type { ChangeSource } from '../../shared/domain/person-change.ts';
import type { ReferralEventKind } from '../../shared/domain/referral/events.ts';
import type { NextThingCode, ReferralStage } from '../../shared/domain/referral/stages.ts';
import type { JkpReason, MonthState } from '../../shared/law/facts/jkp.ts';
import type { LayoffReason } from '../../shared/law/layoff-reasons.ts';

/** UTC timestamp, ISO 8601 with milliseconds and Z. */
export type Timestamp = string;
/** JSON text. */
export type Json = string;

interface DatabaseInfoTable {
  id: 1;
  purpose: 'office' | 'practice';
  created_at: Timestamp;
  created_by: string;
  /** Of the rules by which the columns of referrals were made last; null where it was never noted. */
  rules_digest: string | null;
}

interface UserAccountTable {
  id: UserId;
  name: string;
  role: string;
  created_at: Timestamp;
}

interface AuditTable {
  sequence: Generated<number>;
  at: Timestamp;
  user_id: UserId;
  procedure: string;
  subject_kind: string | null;
  subject_id: string | null;
  detail: Json;
}

interface RegionTable {
  code: string;
  level: 'province' | 'regency';
  name: string;
  official_name: string | null;
  parent_code: string | null;
}

interface SectorTable {
  edition: 2025 | 2020;
  letter: string;
  name: string;
  verification: 'seen' | 'secondary' | 'unverified';
}

interface HolidayTable {
  date: PlainDate;
  kind: 'nasional' | 'cuti-bersama' | 'lokal';
  name: string;
  source: string;
  state: 'skb' | 'perkiraan' | 'lokal';
}

interface OfficeCalendarTable {
  id: 1;
  week: 5 | 6;
  joint_leave: 0 | 1;
  version: number;
}

interface CalendarTurnTable {
  id: string;
  version: number;
  at: Timestamp;
  user_id: UserId;
  kind: 'week' | 'joint-leave' | 'put' | 'remove' | 'import' | 'undo';
  removed: Json;
  added: Json;
  week: Json | null;
  joint_leave: Json | null;
  moved: Json;
}

interface MinimumWageTable {
  id: string;
  region_code: string;
  year: number;
  sector: string;
  amount: number;
  source: string;
  state: 'ditetapkan' | 'perkiraan';
  version: Generated<number>;
  updated_at: Timestamp;
}

interface RuleFileTable {
  id: string;
  file_name: string;
  sha256: string;
  content: Json;
  set_id: string;
  signature: 'valid' | 'none' | 'no-key';
  accepted_at: Timestamp;
  accepted_by: UserId;
  withdrawn_at: Timestamp | null;
  withdrawn_by: UserId | null;
}

interface OfficeTable {
  id: 1;
  government: string;
  name: string;
  short_name: string;
  region_code: string;
  address: string;
  phone: string;
  website: string;
  email: string;
  postal_code: string;
  city: string;
  time_zone: TimeZone;
  unit_code: string;
  head_of_region: string;
  bpjs_branch: string;
  bpjs_address: string;
  bpjs_city: string;
  bpjs_phone: string;
  inspector_name: string;
  inspector_city: string;
  inspector_address: string;
  style: Json;
  logo: Buffer | null;
  logo_type: 'image/png' | 'image/jpeg' | null;
  version: number;
  updated_at: Timestamp;
}

interface PositionTable {
  id: PositionId;
  title: string;
}

interface OfficialTable {
  id: OfficialId;
  position_id: PositionId;
  name: string;
  nip: string;
  rank: string;
  standing: Standing;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
}

interface LetterSettingTable {
  kind: LetterKindCode;
  book: string;
  classification: string;
  pattern: string;
  signer_position_id: PositionId | null;
  on_behalf_of_position_id: PositionId | null;
}

interface NumberCounterTable {
  book: string;
  year: number;
  opening: number;
  last: number;
}

interface LetterDraftTable {
  id: string;
  kind: SpecKindCode;
  subject_kind: SubjectKind;
  subject_id: string;
  dated: PlainDate;
  number_choice: Json;
  eoffice: 0 | 1;
  letterhead: 0 | 1 | null;
  typed: Json;
  body: Json | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  updated_by: UserId;
  merged_from: Generated<PersonId | null>;
}

interface LetterTemplateTable {
  kind: SpecKindCode;
  version: number;
  body: Json | null;
  note: string;
  at: Timestamp;
  user_id: UserId;
}

interface TextSnippetTable {
  id: string;
  title: string;
  sort_key: string;
  text: string;
  version: Generated<number>;
}

interface LetterVoidTable {
  letter_id: LetterId;
  reason: string;
  at: Timestamp;
  user_id: UserId;
}

interface LetterScanTable {
  id: string;
  letter_id: LetterId;
  name: string;
  type: ScanType;
  bytes: number;
  sha256: string;
  at: Timestamp;
  user_id: UserId;
}

interface LetterDeliveryTable {
  id: string;
  letter_id: LetterId;
  addressee: string;
  way: DeliveryWay;
  sent_on: PlainDate | null;
  received_on: PlainDate | null;
  received_by: string;
  note: string;
  party: Generated<DisputeParty | null>;
  version: Generated<number>;
  created_at: Timestamp;
}

interface LetterDeliveryProofTable {
  delivery_id: string;
  name: string;
  type: ScanType;
  bytes: number;
  sha256: string;
}

interface NumberGapTable {
  id: Generated<number>;
  book: string;
  year: number;
  first: number;
  last: number;
  reason: string;
  at: Timestamp;
  user_id: UserId;
}

/** Full-text index: `words MATCH ...`. */
interface LetterTextTable {
  letter_id: LetterId;
  words: string;
}

interface ImportBatchTable {
  id: ImportBatchId;
  target: ImportTarget;
  report_id: LayoffReportId | null;
  employer_id: EmployerId | null;
  file_name: string;
  sheet_name: string;
  header: Json;
  mapping: Json;
  state: ImportState;
  user_id: UserId;
  created_at: Timestamp;
}

interface ImportRowTable {
  batch_id: ImportBatchId;
  row_number: number;
  verdict: RowVerdict;
  cells: Json;
  record: Json | null;
  findings: Json;
  warned: number;
  match_id: string | null;
  match_name: string | null;
  match_detail: string | null;
  decision: RowDecision | null;
  committed_id: string | null;
  made_party: number;
}

interface ImportMappingTable {
  target: ImportTarget;
  employer_id: string;
  header: string;
  field: string | null;
  used_at: Timestamp;
}

interface EmployerTable {
  id: EmployerId;
  name: string;
  sort_key: string;
  address: string;
  region_code: string | null;
  sector_edition: 2025 | 2020 | null;
  sector_letter: string | null;
  scale: 'mikro' | 'kecil' | 'menengah' | 'besar' | null;
  nib: string;
  npp: string;
  npwp: string;
  phone: string;
  email: string;
  leader_name: string;
  leader_position: string;
  note: string;
  batch_id: ImportBatchId | null;
  state: Generated<EmployerState | null>;
  state_since: Generated<PlainDate | null>;
  state_proof: Generated<string>;
  scale_proof: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface PersonTable {
  id: PersonId;
  nik: string | null;
  name: string;
  sort_key: string;
  sex: Sex | null;
  birth_place: string;
  birth_date: PlainDate | null;
  address: string;
  phone: string;
  email: string;
  note: string;
  last_layoff_date: Generated<PlainDate | null>;
  last_employer_id: Generated<EmployerId | null>;
  batch_id: ImportBatchId | null;
  citizenship: Generated<Citizenship | null>;
  merged_into: Generated<PersonId | null>;
  created_by: Generated<UserId | null>;
  fold_key: Generated<string>;
  phone_key: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface LayoffReportTable {
  id: LayoffReportId;
  employer_id: EmployerId;
  received_on: PlainDate;
  received_time: string;
  employer_letter_number: string;
  employer_letter_date: PlainDate | null;
  employer_letter_subject: string;
  reason: LayoffReason | null;
  documents: Json;
  other_documents: string;
  note: string;
  state: Generated<LayoffState>;
  workers: Generated<number>;
  accepts: Generated<number>;
  refuses: Generated<number>;
  silent: Generated<number>;
  without_nik: Generated<number>;
  old_receipt_number: Generated<string | null>;
  old_worker_count: Generated<number | null>;
  batch_id: ImportBatchId | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface LayoffRevisionTable {
  report_id: LayoffReportId;
  revision: number;
  kind: LayoffRevision['kind'];
  on_date: PlainDate;
  written_at: Timestamp;
  reason: string;
  user_id: UserId;
  letter_id: LetterId | null;
}

interface LayoffLineTable {
  id: LayoffLineId;
  report_id: LayoffReportId;
  person_id: PersonId;
  line_number: number;
  kpj: string;
  position: string;
  contract: Contract | null;
  start_date: PlainDate | null;
  layoff_date: PlainDate | null;
  wage: number | null;
  notice_received_on: PlainDate | null;
  response: LayoffResponse;
  note: string;
  batch_id: ImportBatchId | null;
  merged_from: Generated<PersonId | null>;
  created_at: Timestamp;
}

interface LetterTable {
  id: LetterId;
  kind: LetterKindCode;
  subject_kind: SubjectKind;
  subject_id: string;
  book: string;
  year: number;
  sequence: number | null;
  number: string | null;
  dated: PlainDate;
  title: string;
  addressee: string;
  state: Generated<LetterState>;
  replaces_id: LetterId | null;
  facts: Json;
  blocks: Json;
  sha256: string;
  pages: number;
  workers: number;
  issued_at: Timestamp;
  issued_by: UserId;
  logo_hash: Generated<string | null>;
}

interface LetterLogoTable {
  hash: string;
  url: string;
}

interface LetterFileTable {
  letter_id: LetterId;
  pdf: Buffer;
}

interface LetterPersonTable {
  letter_id: LetterId;
  person_id: PersonId;
}

interface SearchEntryTable {
  id: Generated<number>;
  kind: 'person' | 'employer' | 'layoff-report' | 'dispute' | 'letter';
  subject_id: string;
  title: string;
  detail: string;
  words: string;
}

interface DisputeTable {
  id: DisputeId;
  kind: DisputeKind;
  register_year: number;
  register_sequence: number;
  register_number: string;
  registered_on: PlainDate;
  registered_time: string;
  recorded_by: DisputeInput['recordedBy'];
  request_number: string;
  request_date: PlainDate | null;
  issue: string;
  bipartite_proof: DisputeInput['bipartiteProof'];
  bipartite_ended_on: PlainDate | null;
  employer_id: EmployerId;
  employer_proxy: string;
  union_name: string;
  report_id: LayoffReportId | null;
  layoff_reason: LayoffReason | null;
  note: string;
  split_from_id: DisputeId | null;
  next_code: Generated<string | null>;
  next_due: Generated<PlainDate | null>;
  instalment_due: Generated<PlainDate | null>;
  stage: DisputeStage;
  outcome: DisputeOutcome | null;
  mediators: Json;
  delegated_on: PlainDate | null;
  closed_on: PlainDate | null;
  last_on: PlainDate | null;
  workers: Generated<number>;
  first_worker: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface PersonChangeTable {
  id: Generated<number>;
  person_id: PersonId;
  field: string;
  old_value: string | null;
  new_value: string | null;
  source: ChangeSource;
  document_id: string | null;
  batch_id: ImportBatchId | null;
  note: string;
  at: Timestamp;
  user_id: UserId;
}

interface PersonMergeTable {
  id: string;
  kept_id: PersonId;
  gone_id: PersonId;
  fields: Json;
  gone_nik: string | null;
  moved: Json;
  at: Timestamp;
  user_id: UserId;
  undone_at: Generated<Timestamp | null>;
  undone_by: Generated<UserId | null>;
}

interface PersonDistinctTable {
  first_id: PersonId;
  second_id: PersonId;
  despite_nik: 0 | 1;
  note: string;
  at: Timestamp;
  user_id: UserId;
}

interface EmploymentTable {
  id: EmploymentId;
  person_id: PersonId;
  employer_id: EmployerId;
  contract: Contract | null;
  start_date: PlainDate | null;
  end_date: PlainDate | null;
  position: string;
  work_place: string;
  union_name: string;
  kpj: string;
  enrolled_on: PlainDate | null;
  programmes: Json;
  contracts: Json;
  wages: Json;
  evidence: Json;
  note: string;
  merged_from: Generated<PersonId | null>;
  batch_id: ImportBatchId | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface EmploymentOverruleTable {
  id: Generated<number>;
  employment_id: EmploymentId;
  point: EmploymentPoint;
  verdict: EmploymentVerdict | null;
  reason: string;
  at: Timestamp;
  user_id: UserId;
}

interface ContributionTable {
  employment_id: EmploymentId;
  month: Month;
  state: MonthState;
  wage: number | null;
  source: 'typed' | 'pasted' | 'import';
  batch_id: ImportBatchId | null;
  at: Timestamp;
  user_id: UserId;
}

interface ContributionFormerTable {
  batch_id: ImportBatchId;
  employment_id: EmploymentId;
  month: Month;
  state: MonthState | null;
  wage: number | null;
  source: 'typed' | 'pasted' | 'import' | null;
  former_batch_id: ImportBatchId | null;
  at: Timestamp | null;
  user_id: UserId | null;
}

interface DocumentTable {
  id: string;
  subject_kind: DocumentSubjectKind;
  subject_id: string;
  kind: string;
  title: string;
  dated: PlainDate | null;
  note: string;
  name: string;
  type: DocumentType;
  bytes: number;
  sha256: string;
  at: Timestamp;
  user_id: UserId;
  version: Generated<number>;
  removed_at: Generated<Timestamp | null>;
  removed_reason: Generated<string | null>;
}

interface DocumentFileTable {
  sequence: Generated<number>;
  id: string;
  sha256: string;
  bytes: number;
  part_bytes: number;
  completed_at: Timestamp | null;
}

interface DocumentPartTable {
  file_id: string;
  number: number;
  sha256: string;
  content: Buffer;
}

interface ConsultationTable {
  id: string;
  on_date: PlainDate;
  time: string;
  side: ConsultationInput['side'];
  name: string;
  phone: string;
  company: string;
  topic: ConsultationInput['topic'];
  question: string;
  answer: string;
  outcome: ConsultationInput['outcome'];
  officer: string;
  person_id: PersonId | null;
  dispute_id: DisputeId | null;
  merged_from: Generated<PersonId | null>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface DisputeWorkerTable {
  dispute_id: DisputeId;
  person_id: PersonId;
  line_id: LayoffLineId | null;
  line_number: number;
  position: string;
  contract: Contract | null;
  start_date: PlainDate | null;
  end_date: PlainDate | null;
  wage: number | null;
  demand: number | null;
  offer: number | null;
  figure: number | null;
  note: string;
  merged_from: Generated<PersonId | null>;
}

interface DisputeRepresentativeTable {
  id: string;
  dispute_id: DisputeId;
  side: DisputeParty;
  name: string;
  position: string;
  power_number: string;
  power_date: PlainDate | null;
}

interface DisputeEventTable {
  id: string;
  dispute_id: DisputeId;
  sequence: number;
  kind: DisputeEventKind;
  on_date: PlainDate;
  data: Json;
  replaces_id: string | null;
  reason: string;
  letter_id: LetterId | null;
  written_at: Timestamp;
  user_id: UserId;
}

interface DisputeSessionTable {
  dispute_id: DisputeId;
  session: number;
  date: PlainDate;
  time: string;
  room: string;
  mediator: string;
  state: 'set' | 'held' | 'cancelled';
}

interface DisputeSettingTable {
  id: 1;
  pattern: string;
}

interface ReferralTable {
  id: ReferralId;
  person_id: PersonId;
  employer_id: EmployerId;
  employment_id: EmploymentId | null;
  line_id: LayoffLineId | null;
  dispute_id: DisputeId | null;
  layoff_date: PlainDate;
  reason: JkpReason | null;
  stage: ReferralStage;
  officer: string;
  referred_on: PlainDate | null;
  filed_on: PlainDate | null;
  decided_on: PlainDate | null;
  result: 'eligible' | 'refused' | null;
  months_paid: number;
  paid: number;
  reemployed_on: PlainDate | null;
  reemployed_sector: string | null;
  work_days: number | null;
  within_month: 0 | 1;
  closed_on: PlainDate | null;
  live: 0 | 1;
  claim_due: PlainDate | null;
  next_code: NextThingCode | null;
  next_due: PlainDate | null;
  next_month: number | null;
  claim_open: PlainDate | null;
  month_due: PlainDate | null;
  pay_due: PlainDate | null;
  next_talk: PlainDate | null;
  next_call: PlainDate | null;
  silent_since: PlainDate | null;
  mendable: 0 | 1;
  without_proof: 0 | 1;
  last_call: Json | null;
  heard_on: PlainDate | null;
  last_on: PlainDate | null;
  merged_from: Generated<PersonId | null>;
  run_id: Generated<string | null>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

interface ReferralSettingTable {
  id: 1;
  silent_days: number;
}

interface ReferralEventTable {
  id: string;
  referral_id: ReferralId;
  sequence: number;
  kind: ReferralEventKind;
  on_date: PlainDate;
  data: Json;
  replaces_id: string | null;
  reason: string;
  written_at: Timestamp;
  user_id: UserId;
}

interface JobSeekerTable {
  person_id: PersonId;
  card_number: string;
  card_date: PlainDate | null;
  education: string;
  experience: string;
  occupation: string;
  wanted: string;
  match_key: string;
  regions: Json;
  wage_wish: number | null;
  licences: Json;
  training_wish: string;
  willing: 0 | 1 | null;
  looking: 0 | 1;
  merged_from: Generated<PersonId | null>;
  version: Generated<number>;
  updated_at: Timestamp;
}

interface VacancyTable {
  id: VacancyId;
  employer_id: EmployerId | null;
  employer_name: string;
  title: string;
  sort_key: string;
  match_key: string;
  region_code: string | null;
  place: string;
  wage_from: number | null;
  wage_to: number | null;
  licences: Json;
  education: string;
  openings: Generated<number>;
  contact: string;
  posted_on: PlainDate | null;
  until: PlainDate | null;
  note: string;
  filled: Generated<0 | 1>;
  batch_id: ImportBatchId | null;
  version: Generated<number>;
  listed_version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** The tables as kysely sees them; migrations/*.sql is where they are made. */
export interface Tables {
  database_info: DatabaseInfoTable;
  user_account: UserAccountTable;
  audit: AuditTable;
  region: RegionTable;
  sector: SectorTable;
  holiday: HolidayTable;
  office_calendar: OfficeCalendarTable;
  calendar_turn: CalendarTurnTable;
  minimum_wage: MinimumWageTable;
  rule_file: RuleFileTable;
  office: OfficeTable;
  position: PositionTable;
  official: OfficialTable;
  letter_setting: LetterSettingTable;
  number_counter: NumberCounterTable;
  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
  import_mapping: ImportMappingTable;
  employer: EmployerTable;
  person: PersonTable;
  layoff_report: LayoffReportTable;
  layoff_revision: LayoffRevisionTable;
  layoff_line: LayoffLineTable;
  letter: LetterTable;
  letter_draft: LetterDraftTable;
  letter_template: LetterTemplateTable;
  text_snippet: TextSnippetTable;
  letter_void: LetterVoidTable;
  letter_scan: LetterScanTable;
  letter_delivery: LetterDeliveryTable;
  letter_delivery_proof: LetterDeliveryProofTable;
  number_gap: NumberGapTable;
  letter_logo: LetterLogoTable;
  letter_text: LetterTextTable;
  letter_file: LetterFileTable;
  letter_person: LetterPersonTable;
  search_entry: SearchEntryTable;
  dispute: DisputeTable;
  dispute_worker: DisputeWorkerTable;
  dispute_representative: DisputeRepresentativeTable;
  dispute_event: DisputeEventTable;
  dispute_session: DisputeSessionTable;
  dispute_setting: DisputeSettingTable;
  person_change: PersonChangeTable;
  person_merge: PersonMergeTable;
  person_distinct: PersonDistinctTable;
  employment: EmploymentTable;
  employment_overrule: EmploymentOverruleTable;
  contribution: ContributionTable;
  contribution_former: ContributionFormerTable;
  document: DocumentTable;
  document_file: DocumentFileTable;
  document_part: DocumentPartTable;
  consultation: ConsultationTable;
  referral: ReferralTable;
  referral_event: ReferralEventTable;
  referral_setting: ReferralSettingTable;
  job_seeker: JobSeekerTable;
  vacancy: VacancyTable;
}

/** What may only read. A handler of a query gets this, so "this call writes" is a type and not a custom. */
export type ReadableDatabase = Pick<Kysely<Tables>, 'selectFrom' | 'fn' | 'dynamic' | 'getExecutor'>;
/** A transaction: the only thing that writes. */
export type WritableDatabase = Transaction<Tables>;
export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;

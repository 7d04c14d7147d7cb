/** Identifiers are text (UUID version 7, made by the database worker) and branded by their noun. */
type Id<Noun extends string> = string & { readonly __id: Noun };

export type UserId = Id<'User'>;
export type EmployerId = Id<'Employer'>;
export type PersonId = Id<'Person'>;
export type LayoffReportId = Id<'LayoffReport'>;
export type LayoffLineId = Id<'LayoffLine'>;
export type LetterId = Id<'Letter'>;
export type PositionId = Id<'Position'>;
export type OfficialId = Id<'Official'>;
export type ImportBatchId = Id<'ImportBatch'>;
export type DisputeId = Id<'Dispute'>;
export type EmploymentId = Id<'Employment'>;
export type ReferralId = Id<'Referral'>;
export type VacancyId = Id<'Vacancy'>;

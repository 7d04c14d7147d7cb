import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Dispute, DisputeInput } from '../../../shared/domain/dispute/dispute.ts';
import type { LayoffReport } from '../../../shared/domain/layoff.ts';

/** A dispute before anything is typed: registered today, about the layoffs of a report where one is given. Pure. */
export function emptyDispute(today: PlainDate, report: LayoffReport | null): DisputeInput {
  return {
    kind: 'phk',
    registeredOn: today,
    registeredTime: '',
    recordedBy: 'pekerja',
    requestNumber: '',
    requestDate: null,
    issue: '',
    bipartiteProof: 'minutes',
    bipartiteEndedOn: null,
    employerId: report?.employerId ?? '',
    employerProxy: '',
    unionName: '',
    reportId: report?.id ?? null,
    layoffReason: report?.reason ?? null,
    note: '',
  };
}

/** The part of a dispute that a user may change. Pure. */
export function disputeInput(dispute: Dispute): DisputeInput {
  const { kind, registeredOn, registeredTime, recordedBy, requestNumber, requestDate, issue } = dispute;
  const { bipartiteProof, bipartiteEndedOn, employerId, employerProxy, unionName } = dispute;
  const { reportId, layoffReason, note } = dispute;
  return {
    kind,
    registeredOn,
    registeredTime,
    recordedBy,
    requestNumber,
    requestDate,
    issue,
    bipartiteProof,
    bipartiteEndedOn,
    employerId,
    employerProxy,
    unionName,
    reportId,
    layoffReason,
    note,
  };
}

import type { PlainDate } from '../../calendar/plain-date.ts';
import type { BusinessScale } from '../../law/facts/common.ts';
import type { NeededProgrammes } from '../../law/jkp-programmes.ts';
import type { Finding } from '../finding.ts';
import {
  type ContributionMonth,
  EMPLOYMENT_POINTS,
  type EmploymentContract,
  type EmploymentPoint,
  type EmploymentVerdict,
  type EmploymentWage,
  type Evidence,
  type Overrule,
  type ProgrammeState,
} from './employment.ts';
import { overlapsOf } from './overlaps.ts';
import { judgeProgrammes } from './points/programmes.ts';
import { isRecordSeen } from './points/record-evidence.ts';
import { judgeRelation } from './points/relation.ts';
import { earlierThanStart, judgeStart } from './points/start.ts';
import { judgeWage } from './points/wage.ts';
import type { EmploymentStanding, PointVerdict } from './standing.ts';

/** What the verdict on a job is derived from: its facts, its evidence, the months of its firm. */
export interface JobFacts {
  readonly employerName: string;
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly programmes: readonly ProgrammeState[];
  readonly contracts: readonly EmploymentContract[];
  readonly wages: readonly EmploymentWage[];
  readonly evidence: readonly Evidence[];
  /** In any order; a month without an entry is unknown. */
  readonly months: readonly ContributionMonth[];
}

/** Another job of the same person. */
export type OtherJob = Pick<JobFacts, 'employerName' | 'startDate' | 'endDate'>;

/** What the job is judged against. */
export interface VerdictGround {
  readonly scale: BusinessScale | null;
  /** By the rules of the day of the question. */
  readonly needed: NeededProgrammes;
  readonly others: readonly OtherJob[];
  /** Oldest first; the last one of a point counts. */
  readonly overrules: readonly Overrule[];
}

/** What the facts say of a point, and why. */
export interface Derived {
  readonly verdict: EmploymentVerdict;
  readonly reasons: readonly Finding[];
}

/** The verdict on the whole by the verdicts on its points. */
export function overallVerdict(
  points: Readonly<Record<EmploymentPoint, EmploymentVerdict>>,
): EmploymentVerdict {
  const all = EMPLOYMENT_POINTS.map((point) => points[point]);
  if (points.relation === 'not-recorded') return 'not-recorded';
  if (all.some((verdict) => verdict === 'mismatch' || verdict === 'not-recorded')) return 'mismatch';
  return all.includes('unknown') ? 'unknown' : 'recorded';
}

/** The decision that counts for a point; null where there is none or it was taken back. */
const decisionOn = (point: EmploymentPoint, overrules: readonly Overrule[]): Overrule | null => {
  const last = overrules.findLast((one) => one.point === point);
  return last === undefined || last.verdict === null ? null : last;
};

/**
 * What stands on record of a job: recorded, recorded but not as it was, not recorded, unknown; by point, with the reasons.
 * A decision of a person takes the place of what is derived for its point; both are shown. Pure.
 */
export function judgeEmployment(
  job: JobFacts,
  { scale, needed, others, overrules }: VerdictGround,
): EmploymentStanding {
  const relation = judgeRelation(job);
  const derived: Readonly<Record<EmploymentPoint, Derived>> = {
    relation,
    start: judgeStart(job, relation.verdict),
    wage: judgeWage(job, relation.verdict),
    programmes: judgeProgrammes(job.programmes, { scale, needed, isSeen: isRecordSeen(job) }),
  };
  const points = EMPLOYMENT_POINTS.map((point): PointVerdict => {
    const overrule = decisionOn(point, overrules);
    const { verdict, reasons } = derived[point];
    return { point, verdict: overrule?.verdict ?? verdict, derived: verdict, reasons, overrule };
  });
  const by = (pick: (point: PointVerdict) => EmploymentVerdict) =>
    overallVerdict(
      Object.fromEntries(points.map((one) => [one.point, pick(one)])) as Record<
        EmploymentPoint,
        EmploymentVerdict
      >,
    );
  return {
    verdict: by(({ verdict }) => verdict),
    derived: by(({ derived: said }) => said),
    points,
    warnings: [...overlapsOf(job, others), ...earlierThanStart(job)],
  };
}

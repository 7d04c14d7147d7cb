import { EDUCATIONS, type Education } from '../job-seeker.ts';
import { licenceKey, occupationKeys, overlapOf } from './words.ts';

/* Who fits which vacancy, with the reason for every point. Nothing is hidden: a lack stands beside what fits. */

/** What of a vacancy is matched. */
export interface VacancySide {
  readonly id: string;
  readonly title: string;
  readonly regionCode: string | null;
  readonly wageFrom: number | null;
  readonly wageTo: number | null;
  readonly licences: readonly string[];
  readonly education: Education;
}

/** What of a job-seeker is matched. */
export interface SeekerSide {
  readonly id: string;
  readonly occupation: string;
  readonly wanted: string;
  /** Regencies where work is wanted; none means anywhere. */
  readonly regions: readonly string[];
  /** Rupiah a month. */
  readonly wageWish: number | null;
  readonly licences: readonly string[];
  readonly education: Education;
}

export const MATCH_POINTS = ['wanted', 'occupation', 'region', 'wage', 'licences', 'education'] as const;
export type MatchPointCode = (typeof MATCH_POINTS)[number];

/** fits, nearly, lacks; unknown where one side says nothing. */
export type MatchStanding = 'fits' | 'near' | 'lacks' | 'unknown';

/** One reason: what it is worth, and what it is about (licences by name). */
export interface MatchPoint {
  readonly code: MatchPointCode;
  readonly standing: MatchStanding;
  readonly points: number;
  /** What is meant, in the words of the record: lacking or held licences. */
  readonly names: readonly string[];
}

export interface Match {
  readonly id: string;
  /** Sum of the points, 0 to 100. */
  readonly score: number;
  readonly points: readonly MatchPoint[];
  /** A licence or the education asked for is missing. */
  readonly lacks: boolean;
}

/** Most points of each reason; together 100. Practice of the office, no law. */
const MOST: Readonly<Record<MatchPointCode, number>> = {
  wanted: 40,
  occupation: 20,
  region: 15,
  wage: 10,
  licences: 10,
  education: 5,
};

/** A vacancy or a job-seeker with its words taken apart once. */
export interface Prepared<Side> {
  readonly side: Side;
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  readonly licences: ReadonlyMap<string, string>;
}

const licencesOf = (names: readonly string[]) =>
  new Map(names.map((name) => [licenceKey(name), name] as const).filter(([key]) => key !== ''));

export const prepareVacancy = (side: VacancySide): Prepared<VacancySide> => ({
  side,
  first: occupationKeys(side.title),
  second: new Set(),
  licences: licencesOf(side.licences),
});

export const prepareSeeker = (side: SeekerSide): Prepared<SeekerSide> => ({
  side,
  first: occupationKeys(side.wanted),
  second: occupationKeys(side.occupation),
  licences: licencesOf(side.licences),
});

const point = (
  code: MatchPointCode,
  standing: MatchStanding,
  share: number,
  names: readonly string[] = [],
): MatchPoint => ({ code, standing, points: Math.round(MOST[code] * share), names });

function byWords(
  code: 'wanted' | 'occupation',
  asked: ReadonlySet<string>,
  given: ReadonlySet<string>,
): MatchPoint {
  if (asked.size === 0 || given.size === 0) return point(code, 'unknown', 0);
  const share = overlapOf(asked, given);
  return point(code, share === 1 ? 'fits' : share > 0 ? 'near' : 'lacks', share);
}

/** Same regency, the same province, elsewhere. */
function byRegion({ regionCode }: VacancySide, { regions }: SeekerSide): MatchPoint {
  if (regionCode === null) return point('region', 'unknown', 0);
  if (regions.length === 0 || regions.includes(regionCode)) return point('region', 'fits', 1);
  const isNear = regions.some((code) => code.slice(0, 2) === regionCode.slice(0, 2));
  return point('region', isNear ? 'near' : 'lacks', isNear ? 0.5 : 0);
}

/** The wish against the most that is offered; a tenth above it is still near. */
function byWage({ wageFrom, wageTo }: VacancySide, { wageWish }: SeekerSide): MatchPoint {
  const most = wageTo ?? wageFrom;
  if (most === null || wageWish === null) return point('wage', 'unknown', 0);
  if (wageWish <= most) return point('wage', 'fits', 1);
  const isNear = wageWish <= most * 1.1;
  return point('wage', isNear ? 'near' : 'lacks', isNear ? 0.5 : 0);
}

function byLicences(asked: Prepared<VacancySide>, held: Prepared<SeekerSide>): MatchPoint {
  if (asked.licences.size === 0) return point('licences', 'fits', 1);
  const missing = [...asked.licences].filter(([key]) => !held.licences.has(key));
  const share = 1 - missing.length / asked.licences.size;
  return missing.length === 0
    ? point('licences', 'fits', 1, [...asked.licences.values()])
    : point(
        'licences',
        'lacks',
        share,
        missing.map(([, name]) => name),
      );
}

/** Schools of one level count alike: SMA and SMK, D4 and S1. */
const LEVELS: Readonly<Record<Education, number>> = Object.fromEntries(
  EDUCATIONS.map((education, index) => {
    if (education === 'SMK') return [education, EDUCATIONS.indexOf('SMA')];
    if (education === 'S1') return [education, EDUCATIONS.indexOf('D4')];
    return [education, index];
  }),
) as Record<Education, number>;

function byEducation({ education: asked }: VacancySide, { education }: SeekerSide): MatchPoint {
  if (asked === '') return point('education', 'fits', 1);
  if (education === '') return point('education', 'unknown', 0, [asked]);
  return LEVELS[education] >= LEVELS[asked]
    ? point('education', 'fits', 1, [education])
    : point('education', 'lacks', 0, [asked]);
}

/** How a job-seeker fits a vacancy; null where neither the wanted nor the former occupation meets it. Pure. */
export function matchOf(
  vacancy: Prepared<VacancySide>,
  seeker: Prepared<SeekerSide>,
  id: string,
): Match | null {
  const wanted = byWords('wanted', vacancy.first, seeker.first);
  const occupation = byWords('occupation', vacancy.first, seeker.second);
  if (wanted.points === 0 && occupation.points === 0) return null;
  const points = [
    wanted,
    occupation,
    byRegion(vacancy.side, seeker.side),
    byWage(vacancy.side, seeker.side),
    byLicences(vacancy, seeker),
    byEducation(vacancy.side, seeker.side),
  ];
  return {
    id,
    score: points.reduce((sum, one) => sum + one.points, 0),
    points,
    lacks: points.some(
      ({ code, standing }) => standing === 'lacks' && (code === 'licences' || code === 'education'),
    ),
  };
}

/** Best first; those that lack something hard behind the others; ties by id, so that the order stays. */
export const byRank = (a: Match, b: Match): number =>
  Number(a.lacks) - Number(b.lacks) || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The best of the pool for a vacancy. Pure. */
export function rankSeekers(
  vacancy: VacancySide,
  pool: readonly SeekerSide[],
  most: number,
): readonly Match[] {
  const asked = prepareVacancy(vacancy);
  return pool
    .flatMap((seeker) => matchOf(asked, prepareSeeker(seeker), seeker.id) ?? [])
    .sort(byRank)
    .slice(0, most);
}

/** The best vacancies for a job-seeker. Pure. */
export function rankVacancies(
  seeker: SeekerSide,
  vacancies: readonly VacancySide[],
  most: number,
): readonly Match[] {
  const given = prepareSeeker(seeker);
  return vacancies
    .flatMap((vacancy) => matchOf(prepareVacancy(vacancy), given, vacancy.id) ?? [])
    .sort(byRank)
    .slice(0, most);
}

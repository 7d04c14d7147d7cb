import { type RawBuilder, sql } from 'kysely';
import type { NoticeSent } from '../../shared/domain/employment/worker-sources.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import { recordsUnder } from './persons-merged.ts';
import type { ReadableDatabase } from './schema.ts';

/** A notice to an employer (letter m1) in force. */
export interface NoticeOnRecord extends NoticeSent {
  readonly letterId: LetterId;
}

/** Notices to employers as far as they were asked for, the oldest first. */
export interface Notices {
  /** About a line of a report. */
  readonly ofLine: (id: string) => readonly NoticeOnRecord[];
  /** About a person, as far as they went to a firm, under whatever record they were written. */
  readonly ofPerson: (
    id: string,
    firm: { readonly id: string; readonly name: string },
  ) => readonly NoticeOnRecord[];
  /** About a firm. */
  readonly ofFirm: (id: string) => readonly NoticeOnRecord[];
}

/** The notices in force about arrears or registration: of lines, of people by the firm they went to, of firms. */
export async function noticesAbout(
  db: ReadableDatabase,
  subjects: {
    readonly lines: readonly string[];
    readonly persons: readonly string[];
    readonly employers: readonly string[];
  },
): Promise<Notices> {
  const of = (kind: string) => sql`
    SELECT asked.owner AS id, letter.id AS letterId, letter.number, letter.dated, json_extract(letter.facts, '$.values."letter.replyDue"') AS replyDue,
      ifnull(json_extract(letter.facts, '$.values."employer.name"'), '') AS firm, letter.issued_at AS issued
    FROM asked CROSS JOIN letter ON letter.subject_kind = ${kind} AND letter.subject_id = asked.id
    WHERE letter.kind = 'arrears-notice' AND letter.state = 'issued'`;
  const plain = (ids: readonly string[]) =>
    sql`asked (id, owner) AS (SELECT value, value FROM json_each(${JSON.stringify([...new Set(ids)])}))`;
  const read = async (
    kind: string,
    asked: RawBuilder<unknown>,
    key: (row: { readonly id: string; readonly firm: string }) => string,
  ) => {
    const { rows } = await sql<NoticeOnRecord & { readonly id: string; readonly firm: string }>`
      WITH RECURSIVE ${asked} ${of(kind)} ORDER BY issued, letter.id`.execute(db);
    const found = new Map<string, NoticeOnRecord[]>();
    for (const { letterId, number, dated, replyDue, ...row } of rows)
      found.set(key(row), [...(found.get(key(row)) ?? []), { letterId, number, dated, replyDue }]);
    return (asKey: string) => found.get(asKey) ?? [];
  };
  const ofLine = await read('worker-layoff', plain(subjects.lines), ({ id }) => id);
  const ofFirm = await read('employer', plain(subjects.employers), ({ id }) => id);
  const people = await read(
    'person',
    sql`${recordsUnder(subjects.persons)}, asked (id, owner) AS (SELECT id, person FROM under)`,
    ({ id, firm }) => `${id} ${firm}`,
  );
  return { ofLine, ofPerson: (id, firm) => people(`${id} ${firm.name}`), ofFirm };
}

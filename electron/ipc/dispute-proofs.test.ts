import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeKind } from '../../shared/domain/dispute/events.ts';
import { addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { DAY, disputeInput, disputeOffice, event } from './disputes-for-tests.ts';

const ASKED = plainDate('2026-03-20');
let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const agreed = (lines: readonly string[] | null = null) =>
  event('agreement-signed', plainDate('2026-03-10'), { place: 'Banjarbaru', lines, total: null });
const delegated = event('delegated', DAY, { mediators: ['Rina CONTOH'], conflict: '' });

describe('An agreement in a dispute', () => {
  const proofs = async (kind: DisputeKind) => {
    const person = await addPerson(scene.office.database, 'Dewi CONTOH');
    const { id } = await scene.office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm, { kind }),
      documents: [],
      lineIds: [],
      personIds: [person],
    });
    await scene.go(id, ...(kind === 'phk' ? [event('choice-offered', DAY)] : []), delegated, agreed());
    return scene.office.procedure('disputes.proofsOfPerson', { id: person });
  };

  it('proves a layoff where the dispute is about one', async () => {
    expect(await proofs('phk')).toMatchObject([{ proofs: [{ kind: 'agreement' }] }]);
  });

  it.each(['hak', 'other-law'] as const)('proves no layoff in a dispute of kind %s', async (kind) => {
    expect(await proofs(kind)).toEqual([]);
  });
});

describe('The days that are counted from a layoff', () => {
  const LAID_OFF = plainDate('2026-03-09');
  /** A report of one worker who accepts and two who refuse, all laid off on one day. */
  async function report() {
    const { database } = scene.office;
    const id = await addReport(database, scene.firm);
    const people: string[] = [];
    const lines: string[] = [];
    for (const [name, response] of [
      ['Eko CONTOH', 'accepts'],
      ['Fajar CONTOH', 'refuses'],
      ['Gita CONTOH', 'refuses'],
    ] as const) {
      const person = await addPerson(database, name);
      people.push(person);
      lines.push(await addLine(database, id, person, { response, layoffDate: LAID_OFF }));
    }
    return { id, people, lines };
  }
  const claims = async (id: string) => {
    const here = await scene.office.procedure('deadlines.ofReport', { id, asOf: ASKED });
    const home = await scene.office.procedure('deadlines.next', { asOf: ASKED, limit: 200 });
    const of = (rows: typeof here) =>
      rows.filter(({ code, subject }) => code === 'jkp-claim' && subject.id === id);
    expect(of(home)).toEqual(of(here));
    return of(here).map(({ due, workers }) => [due, workers]);
  };

  it('leave out who refuses it, until an agreement or a ruling proves it, each by himself', async () => {
    const { id, people, lines } = await report();
    expect(await claims(id)).toEqual([['2026-09-09', 1]]);
    const { id: dispute } = await scene.office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm, { reportId: id }),
      documents: [],
      lineIds: lines.slice(1),
      personIds: [],
    });
    await scene.go(dispute, event('choice-offered', DAY), delegated);
    expect(await claims(id)).toEqual([['2026-09-09', 1]]);
    await scene.go(dispute, agreed(people.slice(1, 2)));
    expect(await claims(id)).toEqual([['2026-09-09', 2]]);
    const signed = (await scene.get(dispute)).events.at(-1)?.id ?? '';
    await scene.go(
      dispute,
      event('struck', plainDate('2026-03-11'), { reason: 'Salah catat' }, { replaces: signed }),
    );
    expect(await claims(id)).toEqual([['2026-09-09', 1]]);
    await scene.go(dispute, agreed());
    expect(await claims(id)).toEqual([['2026-09-09', 3]]);
  });

  it('take over what a case of the same firm proves of somebody who was picked by hand', async () => {
    const { id, people } = await report();
    const { id: dispute } = await scene.office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm),
      documents: [],
      lineIds: [],
      personIds: people.slice(2),
    });
    await scene.go(dispute, event('choice-offered', DAY), delegated, agreed());
    expect(await claims(id)).toEqual([['2026-09-09', 2]]);
  });
});

import { describe, expect, it } from 'vitest';
import { ContractError } from '../../shared/contract/errors.ts';
import { HEAD, NOW, oneValue, personInput, rowsOf, USER } from '../database/office-for-tests.ts';
import { codeOf, testDoor } from './door-for-tests.ts';
import { runCall } from './run-call.ts';

const { fingerprint, office, say } = await testDoor();

describe('A command', () => {
  const audits = () =>
    rowsOf(
      office.database,
      'SELECT procedure, subject_kind, subject_id, user_id, at, detail FROM audit ORDER BY sequence',
    );

  it('leaves its audit entry together with what it did', async () => {
    const before = audits().length;
    const reply = await say('officials.save', { ...HEAD, name: 'Budi Contoh', positionTitle: 'Mediator' });
    const saved = reply.ok ? (reply.value as { id: string }) : null;
    expect(audits().slice(before)).toEqual([
      {
        procedure: 'officials.save',
        subject_kind: 'official',
        subject_id: saved?.id,
        user_id: USER,
        at: NOW.toISOString(),
        detail: '{}',
      },
    ]);
  });

  it('that fails leaves neither data nor audit', async () => {
    const before = fingerprint();
    // The post is made before the unknown official is missed: both have to go.
    expect(codeOf(await say('officials.save', { ...HEAD, id: 'tidak-ada', positionTitle: 'Pos Baru' }))).toBe(
      'not-found',
    );
    expect(codeOf(await say('persons.create', personInput('Lain', { nik: '6372014107900001' })))).toBe(
      'nik-taken',
    );
    expect(codeOf(await say('officials.save', { ...HEAD, nip: '1' }))).toBe('input-refused');
    expect(fingerprint()).toBe(before);
  });

  it('whose handler breaks half-way leaves neither data nor audit', async () => {
    const before = fingerprint();
    office.database.raw.exec(
      "CREATE TEMP TRIGGER broken AFTER INSERT ON audit WHEN new.procedure = 'persons.create' BEGIN SELECT raise(ABORT, 'broken'); END",
    );
    try {
      expect(codeOf(await say('persons.create', personInput('Tidak Jadi')))).toBe('unexpected');
    } finally {
      office.database.raw.exec('DROP TRIGGER broken');
    }
    expect(fingerprint()).toBe(before);
    // The next command is not caught up in the one that failed.
    expect(codeOf(await say('persons.create', personInput('Jadi')))).toBe('ok');
    expect(oneValue(office.database, "SELECT count(*) FROM person WHERE name = 'Jadi'")).toBe(1);
  });

  it('writes no personal data into its audit entry', async () => {
    await say('persons.create', personInput('Nama Rahasia', { nik: '6372014107900999', phone: '081234567' }));
    const text = JSON.stringify(audits());
    for (const secret of ['Nama Rahasia', '6372014107900999', '081234567'])
      expect(text).not.toContain(secret);
  });

  it('that does not exist is refused by the worker too', async () => {
    for (const name of ['app.status', '__proto__', 'constructor', 'nothing'])
      await expect(runCall(office.database, name, {}, { userId: USER, now: NOW })).rejects.toBeInstanceOf(
        ContractError,
      );
  });
});

describe('A query', () => {
  it('leaves no audit entry and changes nothing', async () => {
    const before = fingerprint();
    for (const [name, input] of [
      ['persons.list', {}],
      ['search.everything', { text: 'siti' }],
      ['home.figures', { year: 2026 }],
      ['letters.list', {}],
    ] as const)
      expect(codeOf(await say(name, input))).toBe('ok');
    expect(fingerprint()).toBe(before);
  });
});

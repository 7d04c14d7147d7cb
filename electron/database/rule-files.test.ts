import { describe, expect, it } from 'vitest';
import { copyOf, newSeverance } from '../../shared/law/rules-for-tests.ts';
import { NOW, newDatabase, USER, write } from './office-for-tests.ts';
import {
  addRuleFile,
  getRuleFile,
  idsInForce,
  isInForce,
  listRuleFiles,
  loadedSets,
  type NewRuleFile,
  withdrawRuleFile,
} from './rule-files.ts';

const fileOf = (set: { readonly id: string }, sha256 = '0'.repeat(64)): NewRuleFile => ({
  fileName: `${set.id}.json`,
  sha256,
  content: JSON.stringify(set),
  setId: set.id,
  signature: 'none',
});

describe('Rule files on record', () => {
  it('stand in the order in which they came, whatever the clock said', async () => {
    const database = newDatabase();
    const ids: string[] = [];
    for (const [index, id] of ['jkp-2025', 'pkwt-2021', 'severance-2021'].entries()) {
      const at = new Date(NOW.getTime() - index * 60_000);
      ids.push(await write(database, (db) => addRuleFile(db, fileOf(copyOf(id)), USER, at)));
    }
    expect(await idsInForce(database.tables)).toEqual(ids);
    expect((await loadedSets(database.tables)).map(({ id }) => id)).toEqual([
      'jkp-2025',
      'pkwt-2021',
      'severance-2021',
    ]);
    const listed = await listRuleFiles(database.tables);
    expect(listed.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(listed.map(({ undoable }) => undoable)).toEqual([true, false, false]);
  });

  it('go out of force once, and stay on record', async () => {
    const database = newDatabase();
    const sha256 = 'a'.repeat(64);
    const id = await write(database, (db) => addRuleFile(db, fileOf(newSeverance(), sha256), USER, NOW));
    expect(await isInForce(database.tables, sha256)).toBe(true);
    await write(database, (db) => withdrawRuleFile(db, id, USER, NOW));
    expect(await isInForce(database.tables, sha256)).toBe(false);
    expect(await loadedSets(database.tables)).toEqual([]);
    expect(await getRuleFile(database.tables, id)).toMatchObject({
      withdrawnAt: NOW.toISOString(),
      withdrawnBy: 'Petugas',
      undoable: false,
    });
    await expect(write(database, (db) => withdrawRuleFile(db, id, USER, NOW))).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    await expect(getRuleFile(database.tables, 'x')).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });

  it('are neither altered nor deleted, not even by a statement of its own', async () => {
    const database = newDatabase();
    await write(database, (db) => addRuleFile(db, fileOf(newSeverance()), USER, NOW));
    expect(() => database.raw.exec("UPDATE rule_file SET content = '{}'")).toThrow('kept as it came');
    expect(() => database.raw.exec('DELETE FROM rule_file')).toThrow('never deleted');
  });
});

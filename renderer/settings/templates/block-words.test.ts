import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { SPEC_KINDS } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { chip, fieldList, item, pairs, para, points, text } from '../../../shared/letters/write.ts';
import { catalogue } from '../../i18n/index.ts';
import { blockWords, conditionWords } from './block-words.ts';

const instance = createInstance();
void instance.init({
  lng: 'id',
  resources: { id: { translation: catalogue } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
const { t } = instance;

describe('A part of a standing text in words', () => {
  it.each(SPEC_KINDS)('is read without a machine word in every part of %s', (kind) => {
    for (const { block, when } of letterSpecs[kind].body) {
      const words = [blockWords(t, block), ...(when === undefined ? [] : [conditionWords(t, when)])];
      for (const one of words) {
        expect(one.trim()).not.toBe('');
        expect(one).not.toMatch(/undefined|\[object|\{\{|templates\.|drafts\.|field-|worker\.|session\./);
      }
    }
  });

  it('names its facts in brackets', () => {
    expect(blockWords(t, para`Dengan hormat, ${chip('worker.name')} hadir.`.block)).toBe(
      'Dengan hormat, ‹Nama pekerja› hadir.',
    );
    expect(blockWords(t, pairs([['Nama', 'worker.name']]).block)).toBe('Nama: ‹Nama pekerja›');
    expect(blockWords(t, points([text`satu`, text`dua`]).block)).toBe('1. satu 2. dua');
    expect(blockWords(t, item(4, 'Tempat')`${chip('session.place')}`.block)).toBe('4. Tempat: ‹Tempat›');
    expect(blockWords(t, fieldList('session.bring').block)).toContain('Yang dibawa');
  });
});

describe('A condition in words', () => {
  it('says which field it hangs on, and on which of its choices', () => {
    const field = 'session.result';
    expect(conditionWords(t, { field: 'session.earlier' })).toBe('Hanya bila: Panggilan terdahulu terisi');
    expect(conditionWords(t, { field: 'session.earlier', not: true })).toBe(
      'Hanya bila: Panggilan terdahulu kosong',
    );
    expect(conditionWords(t, { field, is: ['next'] })).toBe(
      'Hanya bila: Hasil sidang adalah Dilanjutkan pada sidang berikutnya',
    );
    expect(conditionWords(t, { field, is: ['next'], not: true })).toContain('bukan');
  });
});

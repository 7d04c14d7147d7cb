import { expect, test } from 'vitest';
import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';
import { notReceived } from './request-documents.ts';

const registered = {
  kind: 'registered',
  data: { documents: ['Surat permohonan', 'Slip upah'] },
} as DisputeEvent;
const note = { kind: 'note-added', data: { text: 'KTP' } } as DisputeEvent;

test('what may be missing is what the register does not name as received', () => {
  expect(notReceived(['Surat permohonan', 'KTP', 'Slip upah'], [registered, note])).toEqual(['KTP']);
  expect(notReceived(['KTP'], [])).toEqual(['KTP']);
});

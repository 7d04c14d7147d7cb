import { describe, expect, it } from 'vitest';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import { arrearsNotice } from './kinds/arrears-notice.ts';
import { inspectionRequest } from './kinds/inspection-request.ts';
import { jkpReferral } from './kinds/jkp-referral.ts';
import { layoffRegistration } from './kinds/layoff-registration.ts';
import { membershipRequest } from './kinds/membership-request.ts';
import { letterOfficeSchema } from './letter-facts.ts';
import type { LetterSpec } from './letter-spec.ts';
import { EXAMPLE_RECEIPT } from './receipt-example.ts';
import { branchHead } from './recipients.ts';

/** Facts of a letter whose addressee nobody typed. */
function factsOf(spec: LetterSpec, office: Partial<typeof EXAMPLE_RECEIPT.office> = {}) {
  const { 'letter.to': _to, 'letter.place': _place, 'letter.copies': _copies, ...values } = EXAMPLE_VALUES;
  const { 'jkp.branch': _branch, ...rest } = values;
  return exampleFacts(spec, shippedRules, rest, { office: { ...EXAMPLE_RECEIPT.office, ...office } });
}
const headOf = (spec: LetterSpec, office: Partial<typeof EXAMPLE_RECEIPT.office> = {}) => {
  const facts = factsOf(spec, office);
  return blocksText(wholeLetter(spec, facts, firstBody(spec, facts)));
};
const gaps = (spec: LetterSpec, office: Partial<typeof EXAMPLE_RECEIPT.office>) => {
  const facts = factsOf(spec, office);
  return gapsOf(spec, facts, firstBody(spec, facts));
};

describe('Whom a letter goes to comes from the profile', () => {
  it.each([jkpReferral, membershipRequest])('$code: the branch, in its place', (spec) => {
    const told = headOf(spec, { bpjsCity: 'Martapura' });
    expect(told).toContain('Kepala BPJS Ketenagakerjaan Kantor Cabang Banjarmasin');
    expect(factsOf(spec, { bpjsCity: 'Martapura' }).values['letter.place']).toBe('Martapura');
  });

  it('the place follows the name of the branch while nobody set it', () => {
    expect(factsOf(jkpReferral, { bpjsCity: '' }).values['letter.place']).toBe('Banjarmasin');
    expect(factsOf(jkpReferral, { bpjsCity: '', bpjsBranch: 'Cabang' }).values['letter.place']).toBe(
      'Tempat',
    );
  });

  it('a letter about another branch does not take over the place of the office\u2019s own', () => {
    const facts = exampleFacts(
      jkpReferral,
      shippedRules,
      { 'jkp.branch': 'Kantor Cabang Palangka Raya' },
      { office: EXAMPLE_RECEIPT.office },
    );
    expect(facts.values['letter.to']).toEqual(['Kepala BPJS Ketenagakerjaan Kantor Cabang Palangka Raya']);
    expect(facts.values['letter.place']).toBe('Palangka Raya');
  });

  it('the inspectors of the province get letter m2, and the employer does not', () => {
    const facts = factsOf(inspectionRequest);
    expect(facts.values['letter.to']).toEqual(['Kepala Balai Pengawasan Ketenagakerjaan Contoh Wilayah I']);
    expect(facts.values['letter.place']).toBe('Banjarmasin');
    expect(
      factsOf(inspectionRequest, { inspectorName: 'Koordinator Pengawas Contoh' }).values['letter.to'],
    ).toEqual(['Koordinator Pengawas Contoh']);
  });

  it('copies name the branch once, however its name was typed', () => {
    for (const branch of [
      'Kantor Cabang X',
      'BPJS Ketenagakerjaan Kantor Cabang X',
      'Kepala BPJS Ketenagakerjaan Kantor Cabang X',
    ])
      expect(branchHead(branch)).toBe('Kepala BPJS Ketenagakerjaan Kantor Cabang X');
    expect(branchHead(' ')).toBeNull();
    for (const spec of [arrearsNotice, inspectionRequest, layoffRegistration])
      expect(headOf(spec)).toContain('Kepala BPJS Ketenagakerjaan Kantor Cabang Banjarmasin');
    expect(headOf(layoffRegistration, { bpjsBranch: '', headOfRegion: '' })).not.toContain('Kepala BPJS');
  });

  it.each([
    [jkpReferral, { bpjsBranch: '' }, 'bpjs'],
    [membershipRequest, { bpjsBranch: '' }, 'bpjs'],
    [inspectionRequest, { inspectorName: '' }, 'inspectors'],
  ] as const)('a profile without it leaves a gap that says where to fill it in', (spec, office, setting) => {
    expect(gaps(spec, office)).toContainEqual({ field: 'letter.to', need: 'required', setting });
    expect(gaps(spec, {}).map(({ field }) => field)).not.toContain('letter.to');
  });

  it('a letter that goes to the employer has no such setting', () => {
    const facts = exampleFacts(arrearsNotice, shippedRules, {});
    const [gap] = gapsOf(arrearsNotice, facts, firstBody(arrearsNotice, facts));
    expect(gap).toEqual({ field: 'letter.to', need: 'required' });
  });
});

describe('A letter that was frozen before the profile knew the branch', () => {
  it('is read as it was', () => {
    const { bpjsAddress: _a, bpjsCity: _b, bpjsPhone: _c, ...rest } = EXAMPLE_RECEIPT.office;
    const { inspectorName: _d, inspectorCity: _e, inspectorAddress: _f, ...old } = rest;
    expect(letterOfficeSchema.parse(old)).toMatchObject({ ...old, bpjsAddress: '', inspectorName: '' });
  });
});

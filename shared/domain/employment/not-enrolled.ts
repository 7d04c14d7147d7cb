import type { JkpPayer } from '../../law/jkp/answer.ts';
import texts from '../../texts/findings.json';

/*
 * An employer who did not enrol the worker. The sources say that such an employer pays the benefit himself, at once; the
 * article and the exception for micro firms were not seen, so that a person decides.
 */

/** What the office is to settle with BPJS, as a sentence. */
export const NOT_ENROLLED = texts['finding.jkp-not-enrolled'];

/** The payer where the record shows no enrolment: never BPJS without a person's word. Pure. */
export const byEmployerWhoDidNotEnrol = (payer: JkpPayer): JkpPayer => ({ ...payer, who: 'needs-review' });

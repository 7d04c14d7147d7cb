import type { LetterValues } from './fields.ts';
import { attendedOf, wasThere } from './presence.ts';
import type { LetterFacts } from './spec-facts.ts';
import type { TemplateBlock } from './template.ts';
import { chip, para, when } from './write.ts';

/* What minutes say of who came: minutes of a clarification and of a session alike. */

const AWAY = (party: 'pekerja' | 'pengusaha') => [`Pihak ${party} tidak hadir.`];

/** Who was there, and the statement of a side that stayed away. */
export const attendance = (facts: LetterFacts): LetterValues => ({
  'session.attended': attendedOf(facts),
  ...(wasThere(facts, 'worker') ? {} : { 'statements.worker': AWAY('pekerja') }),
  ...(wasThere(facts, 'employer') ? {} : { 'statements.employer': AWAY('pengusaha') }),
});

/** The closing sentence: whoever was there signs, after it was read out. */
export const minutesClosing: readonly TemplateBlock[] = [
  when(
    { field: 'session.attended', is: ['none'], not: true },
    para`Demikian risalah ini dibuat dengan sebenarnya dan, setelah dibacakan, ditandatangani oleh ${chip('session.attended:lower')} dan mediator.`,
  ),
  when(
    { field: 'session.attended', is: ['none'] },
    para`Demikian risalah ini dibuat dengan sebenarnya dan ditandatangani oleh mediator.`,
  ),
];

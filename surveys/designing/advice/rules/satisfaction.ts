/**
 * A questionnaire that only asks how satisfied people are makes those who answer into customers (domain.md §0.4): it
 * should ask about influence, and about what has changed, too.
 */
import type { Questionnaire } from '../../../questionnaires/definition.ts';
import { questionsOf } from '../../../questionnaires/definition.ts';
import { kindOf } from '../../../questionnaires/questions/index.ts';
import type { WholeRule } from './rule.ts';

/** Fewer questions are a beginning. */
const fewest = 4;

const aboutInfluence =
  /bestäm|påverk|välj|inflytande|sätter dina mål|säg(?:a|er) nej|vara med|är du med|influence|decide|choose|say no|take part/i;
const aboutChange = /ändra|förändr|skillnad|blivit|bättre|sämre|hänt|chang|difference|better|worse/i;
const influenceAreas = /participation|influence|delaktig|inflytande|påverka|bestämma/i;

export const satisfactionOnly: WholeRule = {
  key: 'satisfaction-only',
  notice: (body) => {
    if (body.audience !== 'user' && body.audience !== 'close-person') return [];
    const asking = questionsOf(body).filter((question) => kindOf(question).asks);
    if (asking.length < fewest) return [];
    const said = asking.map(({ text }) => text.sv ?? text.en ?? '');
    const influence = said.some((text) => aboutInfluence.test(text)) || asking.some(inArea(body));
    const change = said.some((text) => aboutChange.test(text));
    if (influence && change) return [];
    if (!influence && !change) return [{ path: [], grounds: 'both' }];
    const variant = influence ? 'change' : 'influence';
    return [{ path: [], grounds: variant, values: { variant } }];
  },
};

function inArea({ areas }: Questionnaire) {
  return (question: Questionnaire['sections'][number]['questions'][number]) =>
    ('areas' in question ? question.areas : []).some((key) =>
      influenceAreas.test([key, ...Object.values(areas[key] ?? {})].join(' ')),
    );
}

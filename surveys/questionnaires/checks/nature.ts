import type { Questionnaire } from '../definition.ts';
import type { Found } from '../places.ts';

/** A manager answers for a service and by its name; persons answer for themselves, without theirs (disclosure.md, rule 0). */
export function natureProblems({ audience, nature }: Questionnaire): readonly Found[] {
  const wanted = audience === 'manager' ? 'named' : 'anonymous';
  return nature === wanted
    ? []
    : [{ path: ['nature'], message: `has-to-be-${wanted}`, values: { audience } }];
}

/** The pieces of a questionnaire that are edited one at a time, each found by its key. */

import type { Fields } from '../../documents/fields.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';

export type Part =
  | { readonly kind: 'question' | 'section' | 'list'; readonly key: string }
  /** Title, introduction, audience, nature, languages, splits. */
  | { readonly kind: 'about' }
  /** `order`, the keys in the order of the report, and `words` by key. */
  | { readonly kind: 'areas' }
  /** `order` and `words` as for areas, and `alwaysOffer`, the keys of those that are offered everywhere. */
  | { readonly kind: 'non-answers' };

/** What a part says, as plain fields; undefined where it is not there. A section comes without its questions. */
export function partIn(body: Questionnaire, part: Part): Fields | undefined {
  switch (part.kind) {
    case 'question':
      return body.sections.flatMap(({ questions }) => questions).find(({ key }) => key === part.key);
    case 'section': {
      const { questions: _, ...section } = body.sections.find(({ key }) => key === part.key) ?? {
        questions: [],
      };
      return 'key' in section ? section : undefined;
    }
    case 'list':
      return Object.hasOwn(body.choiceLists, part.key) ? body.choiceLists[part.key] : undefined;
    case 'areas':
      return { order: Object.keys(body.areas), words: body.areas };
    case 'non-answers':
      return {
        order: Object.keys(body.nonAnswers),
        words: body.nonAnswers,
        alwaysOffer: body.alwaysOffer,
      };
    case 'about': {
      const {
        sections: _,
        choiceLists: __,
        areas: ___,
        nonAnswers: ____,
        alwaysOffer: _____,
        ...about
      } = body;
      return about;
    }
  }
}

/**
 * The questionnaire with other words in a part; fields that `value` lacks are taken away. Throws `not-found` where the
 * part is gone; a list that is not there is made.
 */
export function withPart(body: Questionnaire, part: Part, value: Fields): Questionnaire {
  if (part.kind !== 'list' && !partIn(body, part))
    throw new Failure('not-found', `${part.kind} ${'key' in part ? part.key : ''}`);
  switch (part.kind) {
    case 'question':
      return inSections(body, (section) => ({
        ...section,
        questions: section.questions.map((one) => (one.key === part.key ? value : one)),
      }));
    case 'section':
      return inSections(body, (section) =>
        section.key === part.key ? { ...value, questions: section.questions } : section,
      );
    case 'list':
      return made({ ...body, choiceLists: { ...body.choiceLists, [part.key]: value } });
    case 'areas':
      return made({ ...body, areas: inOrder(value) });
    case 'non-answers':
      return made({ ...body, nonAnswers: inOrder(value), alwaysOffer: value.alwaysOffer });
    case 'about': {
      const { sections, choiceLists, areas, nonAnswers, alwaysOffer } = body;
      return made({ ...value, sections, choiceLists, areas, nonAnswers, alwaysOffer });
    }
  }
}

function inSections(
  body: Questionnaire,
  change: (section: Questionnaire['sections'][number]) => unknown,
): Questionnaire {
  return made({ ...body, sections: body.sections.map(change) });
}

/** Those that two people have added at once, and that only one has in order, come last. */
function inOrder({ order, words }: Fields): object {
  const keys = [...(order as readonly string[]), ...Object.keys(words as object)];
  return Object.fromEntries(
    [...new Set(keys)].flatMap((key) =>
      Object.hasOwn(words as object, key) ? [[key, Reflect.get(words as object, key)]] : [],
    ),
  );
}

/** What the editor's own forms have read, put back in its place: unfinished, but of a questionnaire's shape. */
function made(body: object): Questionnaire {
  return body as Questionnaire;
}

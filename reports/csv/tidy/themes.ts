/** A row for each theme x audience x round: how many texts there are, as it was told at release. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import { key, number, oneOf, table, text } from './table.ts';
import { countCells, countColumns } from './told.ts';

export const themes = table(
  'themes',
  {
    audit_id: key,
    theme_id: key,
    theme: text,
    audience: oneOf(...Audience.options),
    round: number,
    ...countColumns('texts'),
  },
  function* ({ audit, evidence }) {
    for (const { source, key: audience, says } of evidence.theme?.list() ?? []) {
      if (says.as !== 'theme') continue;
      const about = { audit_id: audit.id, theme_id: source, theme: says.title, audience };
      if (says.texts.length === 0) yield { ...about, round: undefined, ...countCells(undefined) };
      yield* says.texts.map(({ round, ...count }) => ({ ...about, round, ...countCells(count) }));
    }
  },
);

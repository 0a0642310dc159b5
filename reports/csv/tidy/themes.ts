/** A row for each theme x audience x round: how many texts there are, as it was told at release. */
import { Audience } from '../../../surveys/questionnaires/definition.ts';
import type { RoundTexts } from '../../findings/placed.ts';
import { countColumns } from './count-columns.ts';
import { key, number, oneOf, type TidySource, table, text } from './table.ts';

interface ThemeRow extends Pick<TidySource, 'audit'> {
  readonly theme: string;
  readonly title: string;
  readonly audience: string;
  /** Undefined where they are not counted yet. */
  readonly texts: RoundTexts | undefined;
}

export const themes = table<ThemeRow>('themes', ({ audit, evidence }) =>
  (evidence.theme?.list() ?? []).flatMap(({ source: theme, key: audience, says }) => {
    if (says.as !== 'theme') return [];
    const counted = says.texts.length > 0 ? says.texts : [undefined];
    return counted.map((texts) => ({ audit, theme, title: says.title, audience, texts }));
  }),
)({
  audit_id: key(({ audit }) => audit.id),
  theme_id: key(({ theme }) => theme),
  theme: text(({ title }) => title),
  audience: oneOf(...Audience.options)(({ audience }) => audience),
  round: number(({ texts }) => texts?.round),
  ...countColumns('texts', ({ texts }) => texts),
});

/** Texts of an invented audit, sorted into themes, and the page that tells how many there are. */
import { countThemes, type SortedText, type ThemeCounts } from '../../../reports/disclosure/theme-counts.ts';
import { textVerdicts } from '../../../surveys/free-texts/review.ts';
import { renderBody } from '../../../views/engine.ts';
import { themeSummaryPage } from '../../../views/free-texts/theme-summary.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { type Chance, chanceOf } from '../invented/chance.ts';
import type { Finding } from '../pinned.ts';
import { readThemes } from '../reading/themes.ts';
import { seenInThemes } from '../themes.ts';

const voices = [
  { audience: 'user', round: 1, boxes: 1 },
  { audience: 'user', round: 2, boxes: 1 },
  { audience: 'staff', round: 1, boxes: 3 },
] as const;

/** Where `counts` is given, it is done to what is told before it is written. */
export function attackOnThemes(seed: number, counts = (told: ThemeCounts, _: readonly SortedText[]) => told) {
  const chance = chanceOf(seed);
  const themes = ['a', 'b', 'c'].map((id) => ({ id, auditId: 'audit', title: `Tema ${id}` }));
  const texts = voices.flatMap((voice) => inventTexts(chance, voice));
  const about = { audit: anAudit(), say, language: 'sv', may: () => false } as const;
  const view = themeSummaryPage({ ...about, counts: counts(countThemes(texts, voices, themes), texts) });
  return readThemes(`<main>${renderBody(view, {})}</main>`).flatMap((told, i): readonly Finding[] =>
    seenInThemes(`texts-${seed}-${i}`, told),
  );
}

/** Most of one verdict or of any, and nearly all in the first theme. */
function inventTexts(chance: Chance, voice: (typeof voices)[number]): readonly SortedText[] {
  const [most, outside] = [chance.from(textVerdicts), chance.from([0, 0, 1, 2, 5])];
  return Array.from({ length: chance.from([2, 6, 9, 14, 20]) }, (_, i) => ({
    audience: voice.audience,
    round: voice.round,
    verdict: chance.oneIn(3) ? most : chance.from(textVerdicts),
    themes: ['a', 'b', 'c'].filter((theme) => (theme === 'a' ? i >= outside : chance.oneIn(3))),
  }));
}

/** Every theme by its own number, where that is not few. */
export function byThemselves(told: ThemeCounts, texts: readonly SortedText[]): ThemeCounts {
  const themes = told.themes.map((theme) => ({
    ...theme,
    voices: theme.voices.map((voice) => {
      const own = texts.filter(
        ({ audience, round, themes: chosen }) =>
          audience === voice.audience && round === voice.round && chosen.includes(theme.id),
      );
      return { ...voice, ...(voice.low === 0 ? {} : { low: own.length, high: own.length }) };
    }),
  }));
  return { ...told, themes };
}

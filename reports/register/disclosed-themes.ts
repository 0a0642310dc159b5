/**
 * How many texts there are in each theme, for those who do not sort them: counted once, when the results are released, and
 * kept. Recounted, "9" and then "10" would tell that what was closed or moved in between was one text (disclosure.md, rule 5).
 */
import { areTextsReleased } from '../../surveys/analysing/shown.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import type { TextVerdict } from '../../surveys/free-texts/review.ts';
import type { DisclosedThemes } from '../../surveys/free-texts/storage.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Bounds } from '../disclosure/disclosed.ts';
import { type ThemeCounts, textCounts, type Voice, voicesOf } from '../disclosure/theme-counts.ts';
import { withTables } from './disclosing.ts';

type KeepingThemes = Pick<
  Store,
  'collections' | 'questionnaires' | 'register' | 'reviews' | 'themes' | 'disclosedThemes'
>;

interface Kept {
  readonly themes: readonly (Bounds & { readonly id: string })[];
  readonly verdicts: readonly (Bounds & { readonly verdict: TextVerdict })[];
}

/**
 * What has been kept, by the titles that themes have now; of a voice and round of which nothing is kept there is no count.
 * Where all that may be told has been released and something is not kept yet, it is kept by this.
 */
export async function disclosedThemeCounts(
  store: KeepingThemes,
  audit: { readonly id: string },
): Promise<ThemeCounts> {
  await keepThemeCounts(store, audit);
  const kept = new Map(
    (await store.disclosedThemes.ofAudit(audit.id)).map((one) => [nameOf(one), keptIn(one)]),
  );
  const voices = voicesOf(await store.collections.ofAudit(audit.id));
  const told = <Count extends Bounds>(countIn: (kept: Kept) => Count | undefined) =>
    voices.flatMap((voice) => {
      const whole = kept.get(nameOf(voice));
      const count = whole && countIn(whole);
      return count ? [{ ...voice, low: count.low, high: count.high }] : [];
    });
  const themes = await store.themes.ofAudits([audit.id]);
  const verdicts = new Set([...kept.values()].flatMap((one) => one.verdicts.map(({ verdict }) => verdict)));
  const content = {
    audiences: [...new Set(voices.map(({ audience }) => audience))],
    themes: themes.map((theme) => ({
      ...theme,
      voices: told((one) => one.themes.find(({ id }) => id === theme.id)),
    })),
    verdicts: [...verdicts].map((verdict) => ({
      verdict,
      voices: told((one) => one.verdicts.find((count) => count.verdict === verdict)),
    })),
  };
  return content as unknown as ThemeCounts;
}

/**
 * Keeps the counts of every voice and round that has none, where all results that may be told are released; called at each
 * release. What is kept stays: a collection of the same voice and round that closes later is not in it.
 */
export async function keepThemeCounts(store: KeepingThemes, audit: { readonly id: string }): Promise<void> {
  const collections = await withTables(store, await store.collections.ofAudit(audit.id));
  if (!areTextsReleased(collections)) return;
  const released = collections.filter(isReleased);
  const kept = new Set((await store.disclosedThemes.ofAudit(audit.id)).map(nameOf));
  const missing = voicesOf(released).filter((voice) => !kept.has(nameOf(voice)));
  if (missing.length > 0) await store.disclosedThemes.keep(await counted(store, audit, released, missing));
}

async function counted(
  store: KeepingThemes,
  audit: { readonly id: string },
  collections: readonly Collection[],
  missing: readonly Voice[],
): Promise<readonly DisclosedThemes[]> {
  const { themes, verdicts } = await textCounts(store, audit, collections);
  return missing.map((voice) => {
    const of = (counts: readonly (Voice & Bounds)[]) => {
      const count = counts.find((one) => nameOf(one) === nameOf(voice));
      return count ? [{ low: count.low, high: count.high }] : [];
    };
    const counts: Kept = {
      themes: themes.flatMap(({ id, voices }) => of(voices).map((count) => ({ id, ...count }))),
      verdicts: verdicts.flatMap(({ verdict, voices }) => of(voices).map((count) => ({ verdict, ...count }))),
    };
    return { auditId: audit.id, ...voice, counts: JSON.stringify(counts) };
  });
}

const nameOf = ({ audience, round }: Voice) => `${audience} ${round}`;

const keptIn = ({ counts }: DisclosedThemes) => JSON.parse(counts) as Kept;

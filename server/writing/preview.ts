/** A report in the making: what it is composed of, how it will look, and what is drafted of it out of the answers alone. */
import { composeInTurn } from '../../reports/document/composing.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Composed } from '../../views/writing/composed.ts';
import type { Material } from '../../views/writing/placing.ts';
import { sourcesOf } from '../composing/sources.ts';
import type { WritingContext } from './writing-context.ts';

export async function materialOf(context: WritingContext): Promise<Material> {
  const { evidence, concluded } = await sourcesOf(context, swedish);
  return { sources: evidence, told: concluded };
}

/** With the report as it will be. In Swedish, which the other languages are written after. */
export async function composedOf(
  context: WritingContext,
  written: WrittenReport,
): Promise<Material & { readonly composed: Composed }> {
  const sources = { ...(await sourcesOf(context, swedish)), written };
  const whole = await composeInTurn(sources, 'full');
  const drafted = await composeInTurn({ ...sources, written: { ...written, chapters: {} } }, 'full');
  return { sources: sources.evidence, told: sources.concluded, composed: { whole, drafted } };
}

/** So many collections can be composed while somebody types; of more it would keep others waiting, time and again. */
const mostLive = 20;

/** The same while somebody types: nothing where it would take long, and the page stays as it is until a button is pressed. */
export async function composedLive(
  context: WritingContext,
  written: WrittenReport,
): Promise<Awaited<ReturnType<typeof composedOf>> | undefined> {
  const { store, audit } = context;
  const { length } = await store.collections.ofAudit(audit.id);
  return length <= mostLive ? composedOf(context, written) : undefined;
}

const swedish = { language: 'sv', draft: true } as const;

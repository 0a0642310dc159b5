/** All quotes and paraphrases that somebody has chosen, those that wait for the reader first. */
import type { ReadableTexts } from '../../surveys/analysing/readable.ts';
import { isAuditor, nameIn } from '../../surveys/audits/people.ts';
import { approvalsNeeded, isApproved, type Quote } from '../../surveys/free-texts/quote.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { problemOn, type Typed } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { aboutText } from './words.ts';

interface QuotesPage extends InAudit, Pick<PageContext, 'person' | 'members' | 'may'> {
  readonly quotes: readonly Quote[];
  /** Words in each that may point somebody out, by id. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  readonly readable: ReadableTexts;
  readonly themes: readonly Theme[];
  readonly typed?: Typed & { readonly quote: string };
}

export function quotesPage(about: QuotesPage): View {
  const { say, members, typed } = about;
  const lines = quoteLines(about).map((line) => lineModel(line, about));
  const heaps = [
    { key: 'yours', lines: lines.filter(({ approved, mine }) => !approved && !mine) },
    { key: 'others', lines: lines.filter(({ approved, mine }) => !approved && mine) },
    { key: 'approved', lines: lines.filter(({ approved }) => approved) },
  ];
  const content = {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    after: nextInAnalysis(about, 'quotes'),
    rule: say(approvalsNeeded(members) > 1 ? 'quotes.two' : 'quotes.one'),
    heaps: heaps
      .filter((heap) => heap.lines.length > 0)
      .map(({ key, lines }) => ({ key, title: say(`quotes.heaps.${key}`), lines })),
  };
  return pageInAudit(about, 'free-texts/quotes', say('quotes.title'), content, typed?.problems);
}

function lineModel(line: ReturnType<typeof quoteLines>[number], about: QuotesPage) {
  const { audit, readable, themes, marked, say, typed } = about;
  const href = `/audits/${audit.id}/quotes/${line.id}`;
  const text = readable.texts.find(({ id }) => id === line.textId);
  const own = typed?.quote === line.id ? typed : undefined;
  const pointing = marked.get(line.id) ?? [];
  return {
    ...line,
    ...(text && aboutText(text, readable, about)),
    card: text && `/audits/${audit.id}/free-texts/${text.id}`,
    themes: themes.filter(({ id }) => text?.review.themes.includes(id)).map(({ title }) => title),
    pointing: pointing.length > 0 ? say('quotes.pointing', { words: pointing.join(', ') }) : undefined,
    approval: line.mine ? undefined : `${href}/approval`,
    rewording: !line.isParaphrase && text ? `${href}/words` : undefined,
    removal: `${href}/removal`,
    value: own?.form.get('words')?.[0] ?? line.words,
    problem: problemOn('words', own?.problems ?? [], say),
  };
}

interface Quotes extends Pick<PageContext, 'say' | 'person' | 'members'> {
  readonly quotes: readonly Quote[];
}

/** Each quote with how far it has come, in words. */
export function quoteLines({ quotes, say, person, members }: Quotes) {
  const there = members.filter((one) => isAuditor(one) && one.endedOn === undefined);
  const first = (id: string) => (nameIn(members, id) ?? say('free-texts.somebody')).split(' ')[0] ?? '';
  return quotes.map((quote) => {
    const mine = quote.approvedBy.includes(person.id);
    const approved = isApproved(quote);
    const by = quote.approvedBy.map((id) => (id === person.id ? say('quotes.you') : first(id)));
    const [other, ...more] = there.filter(({ id }) => !quote.approvedBy.includes(id));
    const waiting =
      other && more.length === 0 && other.id !== person.id
        ? say('quotes.waiting-for', { name: first(other.id) })
        : say(mine ? 'quotes.waiting' : 'quotes.waiting-for-you');
    return {
      ...quote,
      mine,
      approved,
      kindWord: say(`quotes.kinds.${quote.kind}`),
      isParaphrase: quote.kind === 'paraphrase',
      state: `${by.length > 0 ? `${say('quotes.approved-by', { names: by.join(', ') })} ` : ''}${approved ? say('quotes.in-report') : waiting}`,
    };
  });
}

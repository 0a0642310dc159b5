/** What is done in a thread of its own. Each job loads its code when it is first asked for. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReportDocument } from '../../reports/document/document.ts';
import type { CardSet } from '../../reports/handouts/cards.ts';
import type { About, Card, Gathering, Modules, Poster } from '../../reports/handouts/handout.ts';
import type { LinkedQuery, LinkedTables } from '../../reports/linked/linked-tables.ts';
import type { FormSource } from '../../reports/paper/questions.ts';
import type { Advice } from '../../surveys/designing/advice/advice.ts';
import type { Reading } from '../../surveys/designing/advice/reading-ease.ts';
import type { Checked } from '../../surveys/failures.ts';
import type { Mask } from '../../surveys/free-texts/masking.ts';
import type { InterfaceLanguage, Language } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Package } from '../../surveys/questionnaires/package.ts';
import type { Term } from '../../surveys/questionnaires/terms.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { Lent } from '../../surveys/storage.ts';
import type { ReportAbout } from '../composing/sources.ts';
import type { PasswordGuesses } from './password-guesses.ts';

export interface LanguageHelp {
  readonly advice: readonly Advice[];
  readonly reading: Reading;
}

/** Whose QR code is made with it. */
export type Addressed<T extends { readonly modules: Modules }> = Omit<T, 'modules'>;

interface AddressedSet {
  readonly about: About;
  readonly cards: readonly Addressed<Card>[];
}

export const jobs = {
  /** All that the help with language says of a questionnaire. */
  language: async ({ body, language, term }: LanguageAsked): Promise<LanguageHelp> => {
    const { allAdviceOn } = await import('../../surveys/designing/advice/advising.ts');
    const { readingOf } = await import('../../surveys/designing/advice/reading-ease.ts');
    return { advice: allAdviceOn(body), reading: readingOf(body, language, term) };
  },
  /** A questionnaire out of a file, alone or with its pictures and sounds. A package is known by its first bytes. */
  reading: async ({ bytes }: { readonly bytes: Uint8Array }): Promise<Checked<Package>> => {
    const { readFile } = await import('../packages/reading-file.ts');
    return readFile(asBuffer(bytes));
  },
  /** How many guesses a password would take. */
  password: async ({ password, own }: PasswordAsked): Promise<PasswordGuesses> => {
    const { passwordGuesses } = await import('./password-guesses.ts');
    return passwordGuesses(password, own);
  },
  /** What may be told of several units together, and what has to be hidden in them. */
  linked: async ({ query }: { readonly query: LinkedQuery }): Promise<LinkedTables> => {
    const { linkedTablesOf } = await import('../../reports/linked/linked-tables.ts');
    return linkedTablesOf(query);
  },
  /** What may give somebody away in free texts, by text in the order given. */
  recognising: async ({ texts }: { readonly texts: readonly string[] }): Promise<(readonly Mask[])[]> => {
    const { marksIn } = await import('../../reports/texts/recognising.ts');
    return texts.map(marksIn);
  },
  /** A report as it has been composed, as a PDF. */
  document: ({ document }: { readonly document: ReportDocument }): Promise<Uint8Array> => written(document),
  /** The same of a report as it stands now, gathered and composed where it is written. */
  report: async ({ kept, cut, language, ...about }: ReportAsked): Promise<Uint8Array> => {
    const { openLent } = await import('../../data/lent.ts');
    const { readOnce } = await import('../composing/read-once.ts');
    const { documentOf } = await import('../composing/sources.ts');
    const { store } = readOnce(openLent(kept));
    return written(await documentOf({ ...about, store }, cut, language));
  },
  /** A questionnaire as a form to print. */
  paper: async ({ form, madeOn }: PaperAsked): Promise<Uint8Array> => {
    const { paperForm } = await import('../../reports/paper/form.ts');
    const { writePaper } = await import('../../reports/paper/writing.ts');
    const { showDay } = await import('../../views/days.ts');
    const say = await wordsOf(form.language);
    const pictures = new Map([...form.pictures].map(([name, bytes]) => [name, asBuffer(bytes)]));
    const asked = { ...form, pictures, day: (iso: string) => showDay(iso, form.language) };
    return whole((out) => writePaper(paperForm(asked, say), { say, madeOn }, out));
  },
  /** Cards to cut apart. */
  cards: async ({ sets }: { readonly sets: readonly AddressedSet[] }) => {
    const { writeCards } = await import('../../reports/handouts/cards.ts');
    const { wordsIn } = await import('../../views/words.ts');
    const whole: CardSet[] = [];
    for (const { about, cards } of sets) {
      const drawn: Card[] = [];
      for (const card of cards) drawn.push({ ...card, modules: await modulesOf(card.address) });
      whole.push({ about, cards: drawn });
    }
    const bytes: Uint8Array = await writeCards(whole, (one) => wordsIn(one as InterfaceLanguage));
    return bytes;
  },
  /** A poster to put up. */
  poster: async ({ poster }: { readonly poster: Addressed<Poster> }): Promise<Uint8Array> => {
    const { writePoster } = await import('../../reports/handouts/poster.ts');
    const say = await wordsOf(poster.language as InterfaceLanguage);
    return writePoster({ ...poster, modules: await modulesOf(poster.address) }, say);
  },
  /** A poster for a meeting at which people are told. */
  gathering: async ({ gathering }: { readonly gathering: Gathering }): Promise<Uint8Array> => {
    const { writeGathering } = await import('../../reports/handouts/gathering.ts');
    return writeGathering(gathering, await wordsOf(gathering.language));
  },
};

interface LanguageAsked {
  readonly body: Questionnaire;
  readonly language: Language;
  readonly term: Term;
}

interface PasswordAsked {
  readonly password: string;
  readonly own: readonly string[];
}

interface ReportAsked extends ReportAbout {
  readonly kept: Lent;
  readonly cut: Cut;
  readonly language: ReportLanguage;
}

interface PaperAsked {
  readonly form: Omit<FormSource, 'day' | 'pictures'> & {
    readonly pictures: ReadonlyMap<string, Uint8Array>;
  };
  /** An ISO date. */
  readonly madeOn: string;
}

/** What goes to another thread comes there as plain bytes. */
export function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function written(document: ReportDocument): Promise<Uint8Array> {
  const { writeDocument } = await import('../../reports/pdf/writing.ts');
  const { reportWords } = await import('../../views/reporting/words.ts');
  return whole((out) => writeDocument(document, reportWords(document.language), out));
}

async function whole(write: (out: PassThrough) => Promise<void>): Promise<Uint8Array> {
  const made = new PassThrough();
  const [bytes] = await Promise.all([buffer(made), write(made)]);
  return bytes;
}

async function wordsOf(language: InterfaceLanguage) {
  const { wordsIn } = await import('../../views/words.ts');
  return wordsIn(language);
}

async function modulesOf(address: string): Promise<Modules> {
  const { create } = await import('qrcode');
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  return { size, data };
}

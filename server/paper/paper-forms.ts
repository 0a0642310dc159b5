/** The printable form of a collection, with its pictures, in a language that questionnaire and interface both have. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FormSource } from '../../reports/paper/questions.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { heavily, leaving } from '../heavy/heavy.ts';
import { type Services, today } from '../services.ts';

type Means = Pick<Services, 'store' | 'now'>;
type Whose = Pick<FormSource, 'collection' | 'audit' | 'questionnaire' | 'draft'>;

/** The language asked for where the form has it, else the first that it has. */
export function formLanguage(
  questionnaire: Pick<Questionnaire, 'languages'>,
  wanted: unknown,
): InterfaceLanguage {
  const languages = languagesOf(questionnaire);
  return languages.find((language) => language === wanted) ?? languages[0] ?? 'sv';
}

/** Writes the form to a stream and ends it. */
export async function writeForm(
  means: Means,
  whose: Whose,
  language: InterfaceLanguage,
  out: Writable,
): Promise<void> {
  const pictures = await picturesOf(means.store, whose.questionnaire);
  const bytes = await heavily(
    'paper',
    { form: { ...whose, language, pictures }, madeOn: today(means) },
    leaving(out),
  );
  await pipeline([bytes], out);
}

/** Of the kinds that PDF files can have; a picture of another kind is left to the web. */
const printable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

async function picturesOf(store: Store, questionnaire: Questionnaire): Promise<ReadonlyMap<string, Buffer>> {
  const lists = Object.values(questionnaire.choiceLists).flatMap(({ choices }) => choices);
  const digests = [...questionsOf(questionnaire), ...lists].flatMap((one) =>
    'picture' in one && one.picture ? [one.picture.file] : [],
  );
  const pictures = new Map<string, Buffer>();
  for (const digest of new Set(digests)) {
    const file = await store.files.byDigest(digest);
    if (file && printable.has(file.type)) pictures.set(digest, file.bytes);
  }
  return pictures;
}

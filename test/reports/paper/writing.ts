/** Forms written for tests to read, as programs and people do. */
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { type PaperForm, paperForm } from '../../../reports/paper/form.ts';
import { writePaper } from '../../../reports/paper/writing.ts';
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { showDay } from '../../../views/days.ts';
import { wordsIn } from '../../../views/words.ts';
import { aCollection, anAudit } from '../../support/things.ts';
import { once, poppler } from '../pdf/reading.ts';

export interface Wanted {
  readonly questionnaire?: Questionnaire;
  readonly collection?: Partial<Collection>;
  readonly audit?: Partial<Audit>;
  readonly pictures?: ReadonlyMap<string, Buffer>;
  readonly draft?: boolean;
}

/** The shipped questionnaire for users, as it is asked. */
export function forUsers(form: 'full' | 'short' = 'full'): Questionnaire {
  const template = shippedTemplates().find(({ key }) => key === 'users');
  if (!template) throw new Error('no template users');
  return toFrozen(template, { form, sections: [], term: 'cm' });
}

export function aForm(language: InterfaceLanguage, wanted: Wanted = {}): PaperForm {
  const { questionnaire = forUsers(), pictures = new Map(), draft = false } = wanted;
  const { audience, nature } = questionnaire;
  return paperForm(
    {
      questionnaire,
      collection: aCollection({ audience, nature, ...wanted.collection }),
      audit: anAudit(wanted.audit),
      language,
      pictures,
      draft,
      day: (iso) => showDay(iso, language),
    },
    wordsIn(language),
  );
}

export async function bytesOf(form: PaperForm): Promise<Buffer> {
  const parts: Buffer[] = [];
  const out = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  await writePaper(form, { say: wordsIn(form.language), madeOn: '2026-03-10' }, out);
  return Buffer.concat(parts);
}

/** The path of a written form, which is written once, however many tests read it. */
export function written(form: PaperForm): Promise<string> {
  const content = createHash('sha1').update(JSON.stringify(form)).digest('hex').slice(0, 12);
  return once(`paper-${content}`, content, () => bytesOf(form));
}

/** What is on a form in the order of reading, without the marks that poppler puts round text that runs to the left. */
export function textIn(path: string): string {
  return poppler('pdftotext', path, '-')
    .replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replaceAll(/\s+/g, ' ');
}

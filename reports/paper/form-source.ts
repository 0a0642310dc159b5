import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';

export interface FormSource {
  readonly collection: Collection;
  readonly audit: Audit;
  /** The frozen one of the collection. */
  readonly questionnaire: Questionnaire;
  /** Not approved yet, and every page says so. */
  readonly draft?: boolean;
  readonly language: InterfaceLanguage;
  /** The bytes of pictures, PNG or JPEG, by digest. */
  readonly pictures: ReadonlyMap<string, Buffer>;
  /** A day in words, from an ISO date. */
  readonly day: (iso: string) => string;
}

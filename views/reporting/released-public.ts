/** The public page of a release, and what stands there where there is none (any more). */
import type { Audit } from '../../surveys/audits/audit.ts';
import { type InterfaceLanguage, inLanguage, type Say, type StaffLanguage } from '../../surveys/languages.ts';
import type { ReleasedFileHead, ReleasedReport } from '../../surveys/reporting/releases.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { fileLine } from './file-lines.ts';

interface PublicPage {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly release: ReleasedReport;
  readonly audit: Audit;
  readonly files: readonly ReleasedFileHead[];
  /** The last version after this one that stands; it is led to where it is public. */
  readonly newer: ReleasedReport | undefined;
}

export function releasedPublicPage({ language, say, release, audit, files, newer }: PublicPage): View {
  const { withdrawn, publicToken = '', number, releasedOn, changes } = release;
  const at = `/r/${publicToken}`;
  return {
    template: 'reporting/released-public',
    layout: 'plain',
    language,
    title: audit.title,
    model: {
      invented: audit.invented,
      commissioner: audit.commissioner,
      version: say('releases.public-version', { number, day: showDay(releasedOn, language) }),
      changes: Object.keys(changes).length > 0 ? inLanguage(changes, language) : undefined,
      withdrawn: withdrawn && {
        words: say('releases.withdrawn-public', { day: showDay(withdrawn.on, language) }),
        why: withdrawn.why,
      },
      newer: newer && {
        label: say('releases.version', { number: newer.number }),
        href: newer.publicToken && `/r/${newer.publicToken}`,
      },
      heads: say('releases.groups.read'),
      files: withdrawn ? [] : files.map((file) => fileLine(file, at, say, language)),
    },
  };
}

export function noPublicPage(language: InterfaceLanguage): View {
  const say = wordsIn(language);
  const [title, text] = [say('releases.no-public.title'), say('releases.no-public.what')];
  return { template: 'commenting/notice', layout: 'plain', language, title, model: { title, text } };
}

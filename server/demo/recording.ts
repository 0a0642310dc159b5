/**
 * Records the demo's short form anew, with the synthetic voices of espeak-ng, and ffmpeg to make small files of it. Run by
 * hand when its words change (`node --import tsx server/demo/recording.ts`); what it makes is committed. A real collection has
 * the voice of a person: this one is for showing how it works, and the pages say that a computer has made it.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inLanguage } from '../../surveys/languages.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { type Illustrated, itemsOf, showItem } from '../../surveys/questionnaires/illustrating.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { recordedIn, recordings } from './media.ts';

const voices: Readonly<Record<string, string>> = { sv: 'sv', 'sv-x-easy': 'sv', ar: 'ar' };

/** Words a minute: slower than espeak-ng's own 175. */
const pace = '135';

const users = shippedTemplates().find(({ key }) => key === 'users');
if (!users) throw new Error('no template for users');
const asked = toFrozen(users, { form: 'short', sections: [], term: 'coordinators' });
rmSync(recordings, { recursive: true, force: true });
for (const language of recordedIn) {
  mkdirSync(path.join(recordings, language), { recursive: true });
  for (const item of itemsOf(asked)) record(item, language);
}

/** Easy Swedish borrows the Swedish recording where the words are the same. */
function record({ item, text }: Illustrated, language: (typeof recordedIn)[number]): void {
  const words = inLanguage(text, language);
  if (language === 'sv-x-easy' && words === text.sv) return;
  const file = path.join(recordings, language, `${showItem(item)}.mp3`);
  const wave = execFileSync('espeak-ng', ['-v', voices[language] ?? 'sv', '-s', pace, '--stdout', words]);
  const sound = ['-ac', '1', '-ar', '16000', '-b:a', '24k', '-map_metadata', '-1', '-write_xing', '0'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', 'pipe:0', ...sound, '-id3v2_version', '0', file], {
    input: wave,
  });
}

/**
 * A picture whose form was refused, for its words are missing or somebody was first, goes along in the page that says so:
 * nobody has to choose it again. It is kept nowhere and shown to nobody.
 */
import { pictureType } from '../../surveys/questionnaires/files/picture-file.ts';
import type { SentFile } from '../../surveys/questionnaires/handing-in.ts';
import type { Form } from '../http/forms.ts';
import { field } from '../http/forms.ts';
import { redraw } from './pictures.ts';

const name = 'carried-picture';

interface Sent {
  readonly form: Form;
  readonly files: ReadonlyMap<string, SentFile>;
}

/** The files of a form, with the picture that it carries where no other was chosen. */
export function withCarried({ form, files }: Sent): ReadonlyMap<string, SentFile> {
  const carried = field(form, name);
  if (carried === '' || files.has('picture')) return files;
  return new Map([...files, ['picture', { bytes: Buffer.from(carried, 'base64') }]]);
}

/** What was typed, with the picture that was sent, as small as it would have been kept; without one that cannot be drawn. */
export async function carrying(sent: Sent): Promise<Form> {
  const form = new Map(sent.form);
  const picture = withCarried(sent).get('picture');
  form.delete(name);
  if (!picture || 'tooLarge' in picture) return form;
  const type = pictureType(picture.bytes, 'picture');
  const drawn = type.ok && (await redraw(picture.bytes, type.value));
  return drawn && typeof drawn !== 'string' ? form.set(name, [drawn.bytes.toString('base64')]) : form;
}

/** The picture and the recording of a question or a choice, as they stand on a page in one language. */
import { type InterfaceLanguage, inLanguage, type Localised } from '../../surveys/languages.ts';
import { type Picture, recordingIn, type Sound } from '../../surveys/questionnaires/media.ts';

export interface Media {
  readonly picture?: Shown | undefined;
  /** Address of the recording. */
  readonly sound?: string | undefined;
}

interface Shown {
  readonly src: string;
  readonly alt: string;
  /** The language of the alternative text where it is not the page's. */
  readonly lang: string | undefined;
  readonly width: number;
  readonly height: number;
}

export function mediaIn(
  { picture, sound }: { readonly picture?: Picture | undefined; readonly sound?: Sound | undefined },
  text: Localised,
  language: InterfaceLanguage,
): Media {
  const recording = recordingIn(sound, text, language);
  return {
    picture: picture && {
      src: fileAddress(picture.file),
      alt: inLanguage(picture.alt, language),
      lang: otherLanguage(picture.alt, language),
      width: picture.width,
      height: picture.height,
    },
    sound: recording && fileAddress(recording),
  };
}

export function fileAddress(digest: string): string {
  return `/files/${digest}`;
}

/** As `inLanguage` chooses; undefined where it is the page's own, or its variant's. */
function otherLanguage(text: Localised, language: InterfaceLanguage): string | undefined {
  if (text[language] !== undefined || text[language.split('-')[0] ?? ''] !== undefined) return undefined;
  return text.sv === undefined ? Object.keys(text)[0] : 'sv';
}

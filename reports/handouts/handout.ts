/** What is handed out and put up: cards with a code or a link, and a poster. Plain data, made ready to be written. */
import type { InterfaceLanguage, Language } from '../../surveys/languages.ts';

/** A QR code: `size` modules a side, row by row from the top left; 1 is dark. */
export interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** Whom it is about, the same on all. */
export interface About {
  readonly service: string;
  /** The answers are invented, and it says so. */
  readonly invented: boolean;
  /** Answers are about persons, and nobody sees whose they are. */
  readonly anonymous: boolean;
  /** An ISO date, told by the file itself. */
  readonly madeOn: string;
  readonly auditors: string;
}

/** Where it leads, in one language. */
export interface Invitation {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The title of the questions. */
  readonly title: string;
  /** As it is read in the language. */
  readonly lastDay: string | undefined;
  /** What the QR code leads to. */
  readonly address: string;
  readonly modules: Modules;
  /** What is typed by hand, without "https://". */
  readonly typed: string;
}

export interface Card extends Invitation {
  /** As it is shown; undefined where the link alone is enough. */
  readonly code: string | undefined;
}

/** A meeting at which people are told what the answers show. What staff have typed is in Swedish, but for the contact. */
export interface Gathering extends Pick<About, 'invented' | 'madeOn' | 'auditors'> {
  readonly language: InterfaceLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** What was audited. */
  readonly about: string;
  /** As it is read in the language. */
  readonly day: string;
  readonly at: string | undefined;
  readonly where: string | undefined;
  readonly who: string;
  readonly contact: Poster['contact'];
}

export interface Poster extends About, Invitation {
  /** Only those who have a card with a code can answer. */
  readonly cardNeeded: boolean;
  /** In the language, or in Swedish where it is not told in it. */
  readonly contact: { readonly words: string; readonly lang: Language | undefined };
  /** In the language. */
  readonly promise: readonly string[];
}

/** Line drawings for the demo's short form: one a question, people without age, sex or colour. Our own; drawn by hand as paths. */
import type { Localised } from '../../surveys/languages.ts';

interface Drawing {
  /** SVG paths in a box of 240 by 120, drawn with a line and not filled. */
  readonly lines: string;
  /** The one part that is filled, to lead the eye. */
  readonly filled: string;
  readonly alt: Localised;
}

/** In pixels, twice the box, for screens that are sharp. */
export const width = 480;
export const height = 240;

export function svgOf({ lines, filled }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 240 120"><rect width="240" height="120" fill="#fff"/><path d="${filled}" fill="#cfe3e0" stroke="#0f4c4a" stroke-width="3" stroke-linejoin="round"/><path d="${lines}" fill="none" stroke="#17252b" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** Head and shoulders, standing at the lower edge. */
const person = (x: number, top = 34) =>
  `M${x - 13} ${top}a13 13 0 1 0 26 0a13 13 0 1 0-26 0zM${x - 26} 116V${top + 46}a26 24 0 0 1 52 0V116`;
/** A rounded box to speak in, with its tip at the lower left or right. */
const bubble = (x: number, y: number, tip: number) =>
  `M${x} ${y}h64a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H${x + tip + 12}l-12 12V${y + 40}H${x}a8 8 0 0 1-8-8V${y + 8}a8 8 0 0 1 8-8z`;

export const drawings: Readonly<Record<string, Drawing>> = {
  a01: {
    lines: `${person(48)}${person(192)}M86 46q7 6 0 12M93 38q13 14 0 28M154 46q-7 6 0 12M147 38q-13 14 0 28`,
    filled: 'M110 24h20a5 5 0 0 1 5 5v62a5 5 0 0 1-5 5h-20a5 5 0 0 1-5-5V29a5 5 0 0 1 5-5z',
    alt: {
      sv: 'Två personer som ringer till varandra.',
      en: 'Two people who phone each other.',
      ar: 'شخصان يتصل أحدهما بالآخر.',
    },
  },
  a03: {
    lines: `${person(52)}${person(188)}M92 92h56M100 92v24M140 92v24`,
    filled: 'M120 74q-20-22-20-38a20 20 0 0 1 40 0q0 16-20 38zM112 36a8 8 0 1 0 16 0a8 8 0 1 0-16 0z',
    alt: {
      sv: 'Två personer som ses på en plats.',
      en: 'Two people who meet at a place.',
      ar: 'شخصان يلتقيان في مكان.',
    },
  },
  a05: {
    lines: `${person(44)}${person(196)}M100 46h40M100 60h40M100 74h26`,
    filled: 'M90 24h60v72H90z',
    alt: {
      sv: 'Två personer med en plan mellan sig.',
      en: 'Two people with a plan between them.',
      ar: 'شخصان وبينهما خطة.',
    },
  },
  a08: {
    lines: `${person(44, 50)}${person(196, 50)}M104 28l9 9 18-19`,
    filled: bubble(84, 6, 0),
    alt: {
      sv: 'En person säger något. En annan förstår.',
      en: 'One person speaks. Another understands.',
      ar: 'شخص يتكلم وآخر يفهم.',
    },
  },
  a09: {
    lines: `${person(60)}M86 84l34-16M180 116V20M164 116h34`,
    filled: 'M180 22h44l-12 14 12 14h-44z',
    alt: { sv: 'En person pekar på en flagga.', en: 'A person points at a flag.', ar: 'شخص يشير إلى علم.' },
  },
  a13: {
    lines: `${person(40, 50)}M124 70h32M146 60l11 10-11 10M172 112V92h18V72h18V52h18`,
    filled: bubble(66, 6, 0),
    alt: {
      sv: 'En person säger något. Det leder uppåt.',
      en: 'A person says something. It leads upwards.',
      ar: 'شخص يقول شيئاً ويقود ذلك إلى الأعلى.',
    },
  },
  a14: {
    lines: `${person(50)}M88 44q10 10 0 20M102 36q18 18 0 36M116 28q26 26 0 52M168 60a14 14 0 0 1 24-10q6 8-2 16l-8 8`,
    filled: 'M150 58a32 32 0 0 1 64 0q0 14-12 24q-8 6-8 14a13 13 0 0 1-26 2q-2-8-8-16q-10-12-10-24z',
    alt: {
      sv: 'En person talar. Ett öra lyssnar.',
      en: 'A person speaks. An ear listens.',
      ar: 'شخص يتكلم وأذن تصغي.',
    },
  },
  a16: {
    lines: `${person(90, 66)}${person(150, 66)}M120 8V3M120 48v60`,
    filled:
      'M50 46a70 38 0 0 1 140 0q-12-10-23 0q-12-10-24 0q-12-10-23 0q-12-10-23 0q-12-10-24 0q-12-10-23 0z',
    alt: {
      sv: 'Två personer under ett paraply.',
      en: 'Two people under an umbrella.',
      ar: 'شخصان تحت مظلة.',
    },
  },
  a19: {
    lines: `${person(84, 66)}${person(156, 66)}M66 46v7M102 46v7`,
    filled: 'M60 39a11 11 0 0 1 7-20a16 16 0 0 1 29-2a12 12 0 0 1 10 22z',
    alt: {
      sv: 'En person under ett moln. En annan står bredvid.',
      en: 'A person under a cloud. Another stands beside.',
      ar: 'شخص تحت سحابة وآخر يقف بجانبه.',
    },
  },
  a23: {
    lines: 'M10 104q40-34 84-10t76-22q30-10 60 4M40 116q30-16 60-8t70-20M178 24v-12M146 38l-9-9M210 38l9-9',
    filled: 'M152 66a26 26 0 0 1 52 0q-26-2-52 0z',
    alt: { sv: 'En väg mot en sol.', en: 'A road towards a sun.', ar: 'طريق نحو الشمس.' },
  },
  a24: {
    lines: `${person(46)}${person(104, 46)}M134 112V94h26V76h26V58h26M212 58V14`,
    filled: 'M212 16h-32l9 10-9 10h32z',
    alt: {
      sv: 'Två personer på väg mot en flagga.',
      en: 'Two people on the way to a flag.',
      ar: 'شخصان في الطريق إلى علم.',
    },
  },
  a27: {
    lines: 'M52 36h64M52 54h64M52 72h38M150 96l6-20 44-44 14 14-44 44zM190 42l14 14',
    filled: 'M36 12h96v96H36z',
    alt: { sv: 'Ett papper och en penna.', en: 'A paper and a pencil.', ar: 'ورقة وقلم.' },
  },
};

/** Days to keep as a calendar file (RFC 5545), for whatever calendar people have. */

import { daysAfter } from '../surveys/days.ts';

/** A whole day with something in it. */
export interface CalendarEvent {
  /** The same each time the file is made, so that a calendar that reads it again moves the event instead of doubling it. */
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** The file's text; `madeOn` (ISO date) and the events alone decide every byte of it. */
export function calendarOf(
  events: readonly CalendarEvent[],
  { name, madeOn }: { readonly name: string; readonly madeOn: string },
): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Brukarrevision//SV', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`],
    ...events.flatMap(({ id, day, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${plain(madeOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      // The end is the first day after.
      `DTEND;VALUE=DATE:${plain(daysAfter(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}

/** As text is written there (3.3.11); other control characters are not allowed at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

const longest = 75;

/** No line is over 75 octets, and none breaks inside a character (3.1). */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > longest) {
      parts.push('');
      // The space that a folded line begins with counts.
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += more;
  }
  return parts.join('\r\n ');
}

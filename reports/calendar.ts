/** Days to keep as a calendar file (RFC 5545), for whatever calendar people have. */

import { daysAfter } from '../surveys/days.ts';

/** A whole day with something in it. */
export interface CalendarDay {
  /** The same each time the file is made, so that a calendar that reads it again moves the day instead of doubling it. */
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly title: string;
  readonly more?: string | undefined;
}

/** The text of the file, in the order of days: the same for the same days, since no clock is read. */
export function calendarOf(title: string, days: readonly CalendarDay[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Brukarrevision//SV', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(title)}`,
    ...[...days].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1)).flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ id, day, title, more }: CalendarDay): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@brukarrevision`,
    // It has to be there, and says nothing of when the file was made, which then stays the same.
    `DTSTAMP:${plain(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    // The end is the first day after (3.6.1).
    `DTEND;VALUE=DATE:${plain(daysAfter(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(more === undefined ? [] : [`DESCRIPTION:${escaped(more)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
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

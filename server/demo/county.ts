/**
 * An invented county. The sizes are those of domain.md §6, so that every case of disclosure control is there;
 * the names are made up, since nobody's real service gets invented bad results.
 */

export const county = 'Exempellän';

/** Service -> municipality. */
export const services: Readonly<Record<string, string>> = {
  'CM-teamet Exempelköping': 'Exempelköping',
  'Mottagningen Gula huset': 'Exempelköping',
  'CM-teamet Provstad': 'Provstad',
  'CM-teamet Skissby': 'Skissby',
  'Teamet Beroende och psykiatri, Låtsala': 'Låtsala',
  'Stöd- och beroendeteamet Tänkeryd': 'Tänkeryd',
  'Uppsökande teamet Fantasiborg': 'Fantasiborg',
  'Mobila fältteamet Fantasiborg': 'Fantasiborg',
  'Mobila resursteamet Fantasiborg': 'Fantasiborg',
  'Mottagningen Blå porten': 'Påhittsö',
  'Stödsamordningen Mallunda': 'Mallunda',
  'Stödsamordningen Utkastorp': 'Utkastorp',
  'CM-teamet Norrskiss': 'Norrskiss',
  'CM-teamet Testervik': 'Testervik',
  'CM-teamet Mönsterhamn': 'Mönsterhamn',
  'CM-teamet Övningsfors': 'Övningsfors',
  'CM-teamet Lillprov': 'Lillprov',
  'CM-teamet Sagostad': 'Sagostad',
  'CM-teamet Sagoberg': 'Sagoberg',
  'CM-teamet Gissemåla': 'Gissemåla',
  'CM-teamet Modellstad': 'Modellstad',
  'CM-teamet Modellbro': 'Modellbro',
  'Mottagningen Stora torget': 'Sagostad',
  'Mottagningen Lilla torget': 'Sagostad',
};

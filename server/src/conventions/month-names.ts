import type { Language } from './language';

/** The months' names, January first, whole and short; German, Spanish and Portuguese ones as they part from English. */
export const monthNames: readonly {
  readonly languages: readonly Language[];
  readonly months: readonly (readonly string[])[];
}[] = [
  {
    languages: ['en'],
    months: [
      ['January', 'Jan'],
      ['February', 'Feb'],
      ['March', 'Mar'],
      ['April', 'Apr'],
      ['May'],
      ['June', 'Jun'],
      ['July', 'Jul'],
      ['August', 'Aug'],
      ['September', 'Sept', 'Sep'],
      ['October', 'Oct'],
      ['November', 'Nov'],
      ['December', 'Dec'],
    ],
  },
  {
    languages: ['de'],
    months: [
      ['Januar', 'Jänner'],
      ['Februar'],
      ['März', 'Mrz'],
      [],
      ['Mai'],
      ['Juni'],
      ['Juli'],
      [],
      [],
      ['Oktober', 'Okt'],
      [],
      ['Dezember', 'Dez'],
    ],
  },
  {
    languages: ['es'],
    months: [
      ['enero', 'ene'],
      ['febrero'],
      ['marzo'],
      ['abril', 'abr'],
      ['mayo'],
      ['junio'],
      ['julio'],
      ['agosto', 'ago'],
      ['septiembre', 'setiembre'],
      ['octubre'],
      ['noviembre'],
      ['diciembre', 'dic'],
    ],
  },
  {
    languages: ['pt'],
    months: [
      ['janeiro'],
      ['fevereiro', 'fev'],
      ['março'],
      ['abril'],
      ['maio'],
      ['junho'],
      ['julho'],
      ['agosto'],
      ['setembro', 'set'],
      ['outubro', 'out'],
      ['novembro'],
      ['dezembro', 'dez'],
    ],
  },
];

/** The month from 1 to 12 for each name, in lower case. Chinese, Japanese and Korean count their months. */
export const monthOf: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap(({ months }) =>
    months.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const)),
  ),
);

// Plans in German as people write them, and what a person read in them: `support/unseen-plan.ts`.

import { checkTruth, type Truth } from './support/unseen-plan';

const truths: Readonly<Record<string, Truth>> = {
  dorfladen: {
    boxes: '6/14',
    tasks: '7/17',
    phases: [
      'Phase 1 | Gründung 3/3',
      'Phase 2 | Umbau 2/4',
      'Phase 3 | Sortiment 1/5',
      'KW 19 | Lieferanten 1/3',
      'KW 20 | Regale 0/2',
      'Phase 4 | Eröffnung 1/3',
    ],
    priorities: { P1: '0/1' },
    findings: [
      ['heading-status', '## Phase 2: Umbau (März bis Mai 2026) – erledigt'],
      ['over-budget', 'Aufwand: 25 PT'],
      ['total-row', '| Summe | 29.000 € |'],
    ],
  },
  chorfest: {
    boxes: '7/14',
    tasks: '7/14',
    phases: [
      'Woche 1-2 | Programm 3/3',
      'Woche 3 | Halle 2/2',
      'Woche 3-4 | Werbung 2/6',
      'Sponsoren finden 2/3',
      'Woche 5 | Aufbau 0/3',
    ],
    priorities: {},
    findings: [
      ['stale-heading', '## Woche 3: Halle 🔄'],
      ['box-status', '- [x] Brauerei ⏳'],
      ['ratio-percent', '3/12 (30%) der Aufgaben waren bis Ostern erledigt.'],
    ],
  },
  telefonanlage: {
    boxes: '6/14',
    tasks: '6/14',
    phases: [
      'Phase 1 | Analyse 4/4',
      'Phase 2 | Umsetzung 2/6',
      'KW 14-16 | Technik 2/3',
      'KW 17-18 | Endgeräte 0/3',
      'Phase 3 | Abnahme 0/4',
    ],
    priorities: {},
    findings: [
      ['heading-status', '## Phase 2: Umsetzung (KW 14-18) – abgeschlossen'],
      ['over-budget', 'Aufwand: 18 PT'],
    ],
  },
  altbau: {
    boxes: '5/13',
    tasks: '5/13',
    phases: ['Bauabschnitt 1 | Keller 4/4', 'Bauabschnitt 2 | Erdgeschoss 1/5', 'Bauabschnitt 3 | Dach 0/4'],
    priorities: { P0: '2/3', P1: '1/2' },
    findings: [
      ['duration', '- Bauzeit: 6 Monate (April 2026 – August 2026)'],
      ['heading-status', '## Bauabschnitt 2: Erdgeschoss – fertig'],
      ['total-row', '| **Gesamt** | **190.000 €** | |'],
    ],
  },
  'notion-umzug': {
    boxes: '1/4',
    tasks: '3/10',
    phases: [],
    priorities: { P1: '2/3', P2: '0/2', P3: '0/1' },
    findings: [['total-row', '| **Summe** | **24.500,50 €** |']],
  },
  vereinsfest: {
    boxes: '5/12',
    tasks: '5/12',
    phases: [
      'Meilenstein 1 | Genehmigungen 3/3',
      'Meilenstein 2 | Programm 2/5',
      'Meilenstein 3 | Aufbau 0/4',
    ],
    priorities: {},
    findings: [
      ['duration', 'Dauer: 2 Monate (01.03.2026 – 31.05.2026)'],
      ['over-budget', '## Meilenstein 3: Aufbau (Aufwand: 8 Tage)'],
    ],
  },
  doktorarbeit: {
    boxes: '7/18',
    tasks: '7/18',
    phases: ['Mai 2026 1/2', 'Juni 2026 0/2', 'Juli–August 2026 0/2'],
    priorities: { P1: '0/1' },
    findings: [
      ['row-status', '| 2 Stand der Forschung | 40 | 100 % | fertig |'],
      ['total-row', '| Summe | 150 | | |'],
    ],
  },
  'wg-renovierung': {
    boxes: '4/8',
    tasks: '4/8',
    phases: [],
    priorities: { P1: '2/3', P2: '0/3' },
    findings: [['under-budget', 'Geschätzter Aufwand: 12 h']],
  },
};

describe('unseen plans', () => {
  for (const [name, truth] of Object.entries(truths))
    it(`are read as a person reads them: ${name}`, () => checkTruth(name, truth));
});

// Plans in English as people write them, and what a person read in them: `support/unseen-plan.ts`.

import { checkTruth, type Truth } from './support/unseen-plan';

const truths: Readonly<Record<string, Truth>> = {
  'harbour-app': {
    boxes: '9/18',
    tasks: '8/15',
    phases: ['Milestone 1 | Booking core 4/5', 'Milestone 2 | Pier tablet 3/7', 'Milestone 3 | Payments 1/3'],
    priorities: { P0: '2/4', P1: '0/1' },
    findings: [
      ['heading-status', '## Milestone 1: Booking core (2026-02-02 to 2026-03-13) ✅'],
      ['duration', 'Duration: 4 weeks (2026-05-04 to 2026-06-26)'],
      ['done-before-dependency', '3. [x] M3-03 Refunds (depends on M3-01)'],
    ],
  },
  'north-wing': {
    boxes: '6/14',
    tasks: '6/14',
    phases: [
      'Week 1-2 | Strip out 5/5',
      'Week 3-5 | Wiring 1/4',
      'Week 5-6 | Plaster 0/2',
      'Week 7 | Floors 0/3',
    ],
    priorities: {},
    findings: [
      ['row-status', '| Wiring | Tom | 60h | 50% | In progress |'],
      ['row-status', '| Floors | Raj | 50h | 0% | Done |'],
      ['row-percent', '| Floors | Raj | 50h | 0% | Done |'],
      ['total-row', '| **Total** | | **170h** | | |'],
      ['heading-status', '## Week 3-5: Wiring (70% complete)'],
      ['malformed-box', '- [] Sand and prime'],
    ],
  },
  'checkout-squad': {
    boxes: '0/0',
    tasks: '6/12',
    phases: ['Sprint 14 | Sprint 14 4/4', 'Sprint 15 | Sprint 15 2/4', 'Sprint 16 | Sprint 16 0/4'],
    priorities: { P1: '4/6', P2: '2/4', P3: '0/2' },
    findings: [['total-row', '| **Total** | | **21** | | | |']],
  },
  podcast: {
    boxes: '5/20',
    tasks: '4/10',
    phases: [
      'Phase 1 | Prepare 2/4',
      'Week 1 | Concept 2/2',
      'Week 2 | Gear 0/2',
      'Phase 2 | Record 2/6',
      'Week 3 | Pilot 2/3',
      'Week 4 | Season 0/3',
      'Week 1 | Concept 0/0',
      'Week 2 | Gear 0/0',
      'Week 3 | Pilot 0/0',
      'Week 4 | Season 0/0',
    ],
    priorities: {},
    findings: [
      ['mirror-status', '- [x] Pick a name (50 words)'],
      ['mirror-status', '- [x] Script the pilot (2000 words)'],
      ['mirror-status', '- [x] Record the pilot'],
      ['heading-status', '### Week 4: Season ✅'],
    ],
  },
  'rollout-rfc': {
    boxes: '8/15',
    tasks: '8/14',
    phases: [
      'Phase 1 | Containers 3/3',
      'Phase 2 | Staging 4/5',
      'Phase 3 | Production 1/4',
      'Phase 4 | Clean up 0/2',
    ],
    priorities: { P3: '0/1' },
    findings: [
      ['row-status', '| Phase 2: Staging | Tomás | 2026-04-30 | ✅ Complete |'],
      ['heading-status', '### Phase 2: Staging — Complete'],
      ['over-budget', '### Phase 3: Production — 13 pts'],
    ],
  },
  'sprint-board': {
    boxes: '4/12',
    tasks: '4/12',
    phases: ['Sprint 7 | Pre-orders 3/4', 'Sprint 8 | Payments 1/4'],
    priorities: { P2: '0/1' },
    findings: [
      ['done-before-dependency', '- [x] BAK-41 Refunds (5 points), depends on BAK-40'],
      ['duplicate-id', '- [ ] BAK-41 Vouchers (3 points)'],
    ],
  },
  'museum-move': {
    boxes: '7/16',
    tasks: '7/15',
    phases: [
      'Now | Now 2/3',
      'Next | Next 1/3',
      'Later | Later 0/2',
      'Workstream A | Building 2/4',
      'Workstream B | Exhibits 2/3',
    ],
    priorities: { P0: '0/1', P1: '7/14' },
    findings: [
      ['heading-status', '## Workstream A: Building – 80% done'],
      ['heading-status', '## Workstream B: Exhibits ✔'],
    ],
  },
  'api-spec-tasks': {
    boxes: '6/12',
    tasks: '6/12',
    phases: [
      'Phase 1 | Setup (Shared Infrastructure) 2/3',
      'Phase 2 | User Story 1 – Book a crossing (Priority: P1) 🎯 MVP 2/4',
      'Phase 3 | User Story 2 – Change a booking 1/3',
      'Phase 4 | Polish 1/2',
    ],
    priorities: { P0: '0/1', P1: '2/4', P2: '1/3' },
    findings: [
      ['unknown-dependency', '- [ ] T009 [US2] Notify by mail, blocked by T012'],
      ['heading-status', '## Phase 4: Polish ✅'],
      ['row-status', '| Phase 3 | 3 | 1 | 50% |'],
      ['total-row', '| Total | 12 | 7 | 58% |'],
    ],
  },
};

describe('unseen plans', () => {
  for (const [name, truth] of Object.entries(truths))
    it(`are read as a person reads them: ${name}`, () => checkTruth(name, truth));
});

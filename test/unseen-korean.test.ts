// Plans in Korean as people write them, and what a person read in them: `support/unseen-plan.ts`.

import { checkTruth, type Truth } from './support/unseen-plan';

const truths: Readonly<Record<string, Truth>> = {
  'doseogwan-app': {
    boxes: '6/13',
    tasks: '6/13',
    phases: [
      '1단계 | 기획 3/3',
      '2단계 | 개발 3/6',
      '3단계 | 테스트 0/4',
      '1주차 | 기능 테스트 0/2',
      '2주차 | 사용자 테스트 0/2',
    ],
    priorities: { P0: '0/1' },
    findings: [
      ['heading-status', '### 2.1 백엔드 (완료)'],
      ['row-status', '| 2단계 | 6 | 80% | 진행 중 |'],
    ],
  },
  'banchan-gage': {
    boxes: '2/6',
    tasks: '5/12',
    phases: ['Sprint 1 | Sprint 1 3/3', 'Sprint 2 | Sprint 2 0/3', 'Sprint 3 | Sprint 3 1/3'],
    priorities: { P1: '2/4', P2: '1/2', P3: '0/1' },
    findings: [
      ['heading-status', '## Sprint 3 (2026-03-02 ~ 2026-03-13) ✅'],
      ['box-status', '- [x] 로고 교체 🔄'],
    ],
  },
  'silgi-study': {
    boxes: '7/15',
    tasks: '7/15',
    phases: [
      '1주차 | 3월 2일 ~ 3월 8일 3/3',
      '2주차 | 3월 9일 ~ 3월 15일 3/4',
      '3주차 | 3월 16일 ~ 3월 22일 1/4',
      '4주차 | 3월 23일 ~ 3월 29일 0/4',
    ],
    priorities: {},
    findings: [
      ['heading-status', '### 2주차 (3월 9일 ~ 3월 15일) - 완료'],
      ['row-status', '| 3주차 | 4 | 75% | 🔄 |'],
    ],
  },
  'maeul-chukje': {
    boxes: '5/12',
    tasks: '5/12',
    phases: ['1단계 | 기획 3/3', '2단계 | 섭외 2/5', '3단계 | 운영 0/4'],
    priorities: { P1: '1/2' },
    findings: [
      ['row-status', '| 3단계: 운영 | 2026년 5월 | 500만원 | 25% | 🔄 진행 중 |'],
      ['total-row', '| **합계** | | **1,600만원** | | |'],
      ['over-budget', '예산: 800만원'],
    ],
  },
  'github-roadmap': {
    boxes: '4/10',
    tasks: '6/13',
    phases: ['1분기 | 1분기 2/3', '2분기 | 2분기 2/4', '3분기 | 3분기 0/3'],
    priorities: { P0: '4/6', P1: '0/1', P2: '0/1' },
    findings: [['heading-status', '## 1분기 (2026-01-01 ~ 2026-03-31) ✅']],
  },
  'jolup-project': {
    boxes: '7/14',
    tasks: '7/14',
    phases: [
      '1주차 ~ 4주차 | 기획 3/3',
      '5주차 ~ 9주차 | 모델 개발 2/5',
      '10주차 ~ 13주차 | 앱 개발 2/5',
      '14주차 | 발표 0/1',
    ],
    priorities: { P1: '0/1', P3: '0/1' },
    findings: [
      ['claimed-count', '- 전체 진행률: 8/14'],
      ['heading-status', '## 5주차 ~ 9주차: 모델 개발 (70%)'],
    ],
  },
  'gongbu-club': {
    boxes: '7/13',
    tasks: '7/13',
    phases: ['1단계 | 기초 4/4', '2단계 | 탐색 2/4', '3단계 | 심화 1/4'],
    priorities: { P1: '0/1' },
    findings: [['row-status', '| 2단계 | 5~8 | 75% | 진행 중 |']],
  },
};

describe('unseen plans', () => {
  for (const [name, truth] of Object.entries(truths))
    it(`are read as a person reads them: ${name}`, () => checkTruth(name, truth));
});

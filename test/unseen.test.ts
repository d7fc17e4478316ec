// Plans as people write them, in five languages. What they say was read by hand, before the reader saw them: how much is
// done, phase by phase and priority by priority, and every contradiction. Those of rules yet to come wait for them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import { leavesOf, progress } from '../server/src/plan/rollup';
import { urgencyOf } from '../server/src/plan/urgency';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';

interface Truth {
  readonly boxes: string;
  readonly tasks: string;
  /** Phases and task headings in the order of the text: label, title, done of all. */
  readonly phases: readonly string[];
  /** Done of all, by priority. */
  readonly priorities: Readonly<Record<string, string>>;
  /** Rule, and the line it speaks of. `row-status` and `row-status-likely` are one. */
  readonly findings: readonly (readonly [rule: string, line: string])[];
}

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
  'zhihui-shuidian': {
    boxes: '7/14',
    tasks: '7/13',
    phases: [
      '阶段一 | 摸底与选型 3/3',
      '阶段二 | 试点安装 4/6',
      '第5周 | 一号楼 3/3',
      '第6-7周 | 二号楼 1/3',
      '阶段三 | 全面推广 0/4',
    ],
    priorities: { P1: '0/4' },
    findings: [
      ['over-budget', '**预算**：60人天'],
      ['heading-status', '#### 第6-7周：二号楼 ✅'],
      ['row-status', '| 阶段二 | 6 | 100% | ✅ |'],
    ],
  },
  'chaguan-roadmap': {
    boxes: '8/12',
    tasks: '8/15',
    phases: ['扫码点单 3/3', '会员储值 1/2', '茶叶商城 3/3', '数据看板 1/4'],
    priorities: { P0: '4/5', P1: '4/7', P2: '0/3' },
    findings: [
      ['stale-heading', '### T3. 茶叶商城 🕒'],
      ['heading-status', '### T4. 数据看板（进度 80%）'],
      ['ratio-percent', '上线率 12/15 (75%)，其余门店待装修。'],
    ],
  },
  'toshokan-iten': {
    boxes: '4/10',
    tasks: '5/13',
    phases: [
      'フェーズ1 | 準備 2/3',
      'フェーズ2 | 梱包 2/4',
      '第1週 | 一般図書 2/2',
      '第2週 | 児童図書 0/2',
      'フェーズ3 | 搬送 1/3',
      'フェーズ4 | 開館 0/3',
    ],
    priorities: { P1: '0/1' },
    findings: [['heading-status', '## フェーズ1: 準備（2026年1月〜2026年2月）【完了】']],
  },
  'sakaba-menu': {
    boxes: '6/13',
    tasks: '6/13',
    phases: [
      'Week 1 | 調査 2/2',
      'Week 2-3 | 試作 2/4',
      'Week 4 | 撮影とデザイン 2/4',
      'Week 5-6 | 導入 0/3',
    ],
    priorities: { P0: '0/1' },
    findings: [['over-budget', '見積もり: 40時間']],
  },
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
  'checkout-squad': {
    boxes: '0/0',
    tasks: '6/12',
    phases: ['Sprint 14 | Sprint 14 4/4', 'Sprint 15 | Sprint 15 2/4', 'Sprint 16 | Sprint 16 0/4'],
    priorities: { P1: '4/6', P2: '2/4', P3: '0/2' },
    findings: [['total-row', '| **Total** | | **21** | | | |']],
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
  'zhihui-nongchang': {
    boxes: '9/20',
    tasks: '9/20',
    phases: [
      '阶段一 | 需求与选型 4/4',
      '阶段二 | 硬件部署 4/8',
      '阶段三 | 平台开发 1/5',
      '阶段四 | 验收推广 0/3',
    ],
    priorities: { P0: '4/6', P1: '1/5' },
    findings: [
      ['total-row', '| **合计** | **20** | **200人天** | **130万元** | |'],
      ['heading-status', '## 三、阶段二：硬件部署（2月2日 - 3月27日）✅'],
      ['milestone-status', '**里程碑**：'],
    ],
  },
  tushujiao: {
    boxes: '8/17',
    tasks: '8/17',
    phases: [
      '阶段1 | 筹备（3月，4周） 4/4',
      '阶段2 | 布置（4月）—— 完成 3/6',
      '阶段3 | 试运行（5月） 1/4',
      '阶段4 | 正式开放 0/3',
    ],
    priorities: {},
    findings: [],
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
  kintai: {
    boxes: '8/15',
    tasks: '8/15',
    phases: [
      'スプリント1 | スプリント1 5/5',
      'スプリント2 | スプリント2 3/6',
      'スプリント3 | スプリント3 0/4',
    ],
    priorities: { P0: '2/2', P1: '2/4', P2: '1/2' },
    findings: [
      ['over-budget', '## スプリント2（4/20〜5/1） 20pt'],
      ['row-status', '| スプリント2 | 20 | 〇 |'],
    ],
  },
  chounaikai: {
    boxes: '7/16',
    tasks: '4/8',
    phases: ['第1フェーズ | 耐震工事 3/4', '第2フェーズ | バリアフリー 1/4'],
    priorities: { P0: '3/4', P1: '1/4' },
    findings: [
      ['claimed-remaining', '└── 第2フェーズ：バリアフリー（20%残り）'],
      ['mirror-status', '- [x] スロープ設計'],
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
  'rili-zujian': {
    boxes: '7/16',
    tasks: '7/15',
    phases: ['里程碑1 | v0.1 可用 4/4', '里程碑2 | v0.5 好用 3/6', '里程碑3 | v1.0 稳定 0/5'],
    priorities: { P0: '3/4', P1: '2/4', P2: '1/3' },
    findings: [['heading-status', '## 里程碑2：v0.5 好用 ✅']],
  },
  'fabu-qingdan': {
    boxes: '10/19',
    tasks: '10/18',
    phases: ['代码冻结 3/4', '回归测试 6/7'],
    priorities: { P0: '1/4' },
    findings: [
      ['row-status', '| 代码冻结 | 周凯 | ✅ | 100% |'],
      ['row-status', '| 回归测试 | 何苗 | ✅ | 80% |'],
      ['row-percent', '| 回归测试 | 何苗 | ✅ | 80% |'],
    ],
  },
  'lunwen-jihua': {
    boxes: '6/14',
    tasks: '6/14',
    phases: ['开题与文献 3/3', '数据与模型 2/4', '写作一 1/3', '写作二 0/4'],
    priorities: { P1: '0/2' },
    findings: [
      ['heading-status', '## 2026年4月：数据与模型 ✅'],
      ['over-budget', '**目标**：15000字'],
      ['total-row', '| 合计 | 38000 | 7100 | |'],
    ],
  },
  'db-ikou': {
    boxes: '6/18',
    tasks: '6/18',
    phases: [
      'フェーズ1 | 準備 4/4',
      'フェーズ2 | リハーサル 2/4',
      'フェーズ3 | 本番切替 0/8',
      'ステップ1 | 停止 0/2',
      'ステップ2 | 移行 0/3',
      'ステップ3 | 確認 0/3',
      'フェーズ4 | 後片付け 0/2',
    ],
    priorities: { P0: '0/1' },
    findings: [
      ['heading-status', '## 【フェーズ2】リハーサル ✅'],
      ['row-status', '| フェーズ2 | 4 | 4 | 完了 |'],
      ['total-row', '| 合計 | 18 | 6 | |'],
    ],
  },
  'okr-kamihanki': {
    boxes: '5/11',
    tasks: '5/11',
    phases: [
      '利用者が毎日使いたくなるアプリにする 4/6',
      '日次利用者を 1,000人 → 3,000人 2/4',
      'ストア評価 4.5 以上 2/2',
      '職員の作業を半分にする 1/5',
      '返却処理を 30秒以内に 1/3',
      '問い合わせ件数を月 50件以下に 0/2',
    ],
    priorities: { P1: '4/6', P2: '1/5' },
    findings: [['heading-status', '### KR2-1：返却処理を 30秒以内に（100%）']],
  },
  'notion-umzug': {
    boxes: '1/4',
    tasks: '3/10',
    phases: [],
    priorities: { P1: '2/3', P2: '0/2', P3: '0/1' },
    findings: [['total-row', '| **Summe** | **24.500,50 €** |']],
  },
  'github-roadmap': {
    boxes: '4/10',
    tasks: '6/13',
    phases: ['1분기 | 1분기 2/3', '2분기 | 2분기 2/4', '3분기 | 3분기 0/3'],
    priorities: { P0: '4/6', P1: '0/1', P2: '0/1' },
    findings: [['heading-status', '## 1분기 (2026-01-01 ~ 2026-03-31) ✅']],
  },
  zhuangxiu: {
    boxes: '5/15',
    tasks: '5/13',
    phases: [],
    priorities: { P3: '0/1' },
    findings: [
      ['heading-status', '## 2 水电（完成 75%）'],
      ['total-row', '| 合计 | 17.1万元 | 3.0万元 |'],
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
  hikkoshi: {
    boxes: '1/6',
    tasks: '3/11',
    phases: [],
    priorities: { P1: '2/3', P2: '0/1', P3: '0/1' },
    findings: [['total-row', '| 合計 | 170万円 |']],
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
  'yunwei-zhoubao': {
    boxes: '6/16',
    tasks: '6/16',
    phases: ['第一阶段 | 准备 3/3', '第二阶段 | 搬迁 1/3', '第三阶段 | 收尾 0/2'],
    priorities: {},
    findings: [['row-status', '| A2 | 日志平台升级 | 小范 | 2026-04-30 | 100% | 已完成 |']],
  },
  'keiba-release': {
    boxes: '9/18',
    tasks: '10/21',
    phases: ['実装 5/7', '試験 1/4'],
    priorities: { P1: '0/1', P2: '0/1', P3: '1/1' },
    findings: [['over-budget', '## 3. 試験（5/11〜5/29）見積：20人日']],
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
  'gongbu-club': {
    boxes: '7/13',
    tasks: '7/13',
    phases: ['1단계 | 기초 4/4', '2단계 | 탐색 2/4', '3단계 | 심화 1/4'],
    priorities: { P1: '0/1' },
    findings: [['row-status', '| 2단계 | 5~8 | 75% | 진행 중 |']],
  },
  'xuexi-okr': {
    boxes: '8/14',
    tasks: '8/13',
    phases: [],
    priorities: {},
    findings: [],
  },
  'jiaoxue-dagang': {
    boxes: '3/12',
    tasks: '3/12',
    phases: [],
    priorities: { P1: '0/1' },
    findings: [
      ['row-status', '| 1 | 教学大纲修订 | 罗敏 | 3月-4月 | 0.5 | ☑ |'],
      ['total-row', '|   | 合计 |  |  | 8.0 |  |'],
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
  'wg-renovierung': {
    boxes: '4/8',
    tasks: '4/8',
    phases: [],
    priorities: { P1: '2/3', P2: '0/3' },
    findings: [['under-budget', 'Geschätzter Aufwand: 12 h']],
  },
  'kaigai-kenshu': {
    boxes: '3/9',
    tasks: '3/9',
    phases: ['4月 2/2', '5月 1/3', '6月 0/2', '7月 0/2'],
    priorities: {},
    findings: [],
  },
};

/** Hints are habits, and what is overdue depends on the day. */
function isAsked({ id, defaultSeverity }: (typeof rules)[number]): boolean {
  return defaultSeverity !== 'hint' && id !== 'overdue';
}

function read(name: string): Truth {
  const text = readFileSync(join(root, 'test/fixtures/plans/unseen', `${name}.md`), 'utf8');
  const plan = readPlan(text);
  assert.ok(plan.isPlan);
  const { boxes, tasks } = progress(plan.root);
  const priorities = new Map<string, [done: number, total: number]>();
  for (const task of leavesOf(plan.root)) {
    const priority = urgencyOf(task)?.priority;
    if (priority === undefined || task.status === 'cancelled') continue;
    const [done, total] = priorities.get(priority) ?? [0, 0];
    priorities.set(priority, [done + (task.status === 'done' ? 1 : 0), total + 1]);
  }
  const lines = text.split('\n');
  return {
    boxes: `${boxes.done}/${boxes.total}`,
    tasks: `${tasks.done}/${tasks.total}`,
    phases: plan.sections
      .filter(({ kind }) => kind === 'phase' || kind === 'task')
      .map((section) => {
        const own = progress(section).tasks;
        const label = section.label === null ? '' : `${section.label} | `;
        return `${label}${section.title.value} ${own.done}/${own.total}`;
      }),
    priorities: Object.fromEntries(
      [...priorities].sort().map(([priority, [done, total]]) => [priority, `${done}/${total}`]),
    ),
    findings: check(plan, rules.filter(isAsked), { ...defaultContext, today: '2026-06-01' }).map(
      ({ rule, span }) => [rule.replace('-likely', ''), lines[plan.source.lineAt(span.start)] ?? ''] as const,
    ),
  };
}

describe('unseen plans', () => {
  const known = new Set(rules.filter(isAsked).map(({ id }) => id.replace('-likely', '')));
  const sorted = (findings: Truth['findings']) => findings.map(([rule, line]) => `${rule}: ${line}`).sort();
  for (const [name, truth] of Object.entries(truths)) {
    it(`are read as a person reads them: ${name}`, () => {
      const { findings, ...found } = read(name);
      const { findings: all, ...expected } = truth;
      assert.deepEqual(found, expected);
      assert.deepEqual(sorted(findings), sorted(all.filter(([rule]) => known.has(rule))));
    });
  }
});

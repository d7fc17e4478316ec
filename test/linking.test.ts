// Which places of a plan speak of the same work: every part of the scheme by a case that fails without it. Names, groups and
// copies have files of their own.

import * as assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { urgencyOf } from '../server/src/plan/urgency';
import { readFixture } from './support/fixture';
import { linksIn } from './support/links';

const fixture = (name: string) => readFixture('plans', name);

describe('mentions of work', () => {
  it('are linked in a Chinese plan: tree, heading, row and list', () => {
    assert.deepEqual(linksIn(fixture('linking-zh')), [
      '├─ 泊位调度引擎 (70%剩余) → #### Week 1-2: 泊位调度引擎完成 ✅',
      '└─ 集装箱识别模型 → #### Week 3: 集装箱识别模型 ✅',
      '└─ 堆场地图扩展 → #### Month 1: 堆场地图扩展',
      '| 调度引擎 | ✅ | 100% | → #### Week 1-2: 泊位调度引擎完成 ✅',
      '| 识别模型 | ✅ | 100% | → #### Week 3: 集装箱识别模型 ✅',
      '| **阶段1** | ¥25万 | 专家 | → ### 阶段1: 核心补齐 (2026年1月 - 2026年3月)',
      '| **阶段2** | ¥15万 | 云资源 | → ### 阶段2: 技术扩展 (2026年4月 - 2026年6月)',
      '#### 调度引擎任务 → #### Week 1-2: 泊位调度引擎完成 ✅',
      '#### 识别模型任务 → #### Week 3: 集装箱识别模型 ✅',
      '#### 文档培训任务 → #### Month 2: 文档和培训',
    ]);
  });

  it('are linked in an English plan: labels, parts of a section, ids, tasks', () => {
    assert.deepEqual(linksIn(fixture('linking-en')), [
      '| Phase 1 | ✅ Done | 3 weeks | → ## Phase 1: Irrigation',
      '| Phase 2 | 🔄 In progress | 5 weeks | → ## Phase 2: Harvest',
      '| Phase 3 | ⏳ Planned | 2 weeks | → ## Phase 3: Market',
      '| Picker | ✅ | → ### Picker + Sorter',
      '| Sorter | 🔄 | → ### Picker + Sorter',
      '| OPS-7 | ⏳ | → ### OPS-7: Cold store',
      '| Price board | $200 | → - [ ] Price board',
      '| Pressure alarms | ⏳ | → - [ ] Pressure alarms',
      '| Delivery app | ⏳ | → - [ ] Delivery app',
      '| Stickers {#label} | ⏳ | → ### Label printer {#label}',
    ]);
  });

  it('are linked in Japanese, German and Korean', () => {
    assert.deepEqual(linksIn(fixture('linking-ja')), [
      '| 蔵書検索 | 完了 | 100% | → ### 1.1 蔵書検索機能の実装',
      '| 貸出管理 | 進行中 | 40% | → ### 1.2 貸出管理画面',
      '| 通知メール配信 | 未着手 | 0% | → ### 2.1 通知メール配信',
      '| フェーズ1 | 300万円 | → ## フェーズ1: 基盤',
      '| フェーズ2 | 200万円 | → ## フェーズ2: 連携',
    ]);
    assert.deepEqual(linksIn(fixture('linking-de')), [
      '| Wasserrad | ✅ Erledigt | → ### Wasserrad instand setzen',
      '| Dachstuhl erneuern | 🔄 In Arbeit | → ### Erneuerung des Dachstuhls',
      '| Mahlwerk und Getriebe | ⏳ Offen | → ### Getriebe und Mahlwerk',
      '| Phase 1 | 6 Wochen | → ## Phase 1: Rohbau',
      '| Phase 2 | 4 Wochen | → ## Phase 2: Technik',
    ]);
    assert.deepEqual(linksIn(fixture('linking-ko')), [
      '| 검색 엔진 | ✅ 완료 | → ### 검색 엔진을 구축',
      '| 대출 알림 | 🔄 진행 중 | → ### 대출 알림 기능 개발',
    ]);
  });

  it('keep their score, what they were linked by, and the place itself', () => {
    const plan = readPlan(fixture('linking-zh'));
    const [item] = plan.workItems;
    assert.deepEqual(
      item?.mentions.map(({ kind, by, closed, score }) => [kind, by, closed, score !== null && score > 0.66]),
      [
        ['tree', 'name', false, true],
        ['section', null, false, false],
        ['row', 'name', true, true],
        ['list', 'name', true, true],
      ],
    );
    const row = item?.mentions.find((mention) => mention.kind === 'row');
    assert.equal(row?.kind === 'row' ? row.row.name?.value : null, '调度引擎');
    assert.equal(item?.anchor?.item, item);
  });

  it('of a declared work that is nowhere found stay alone', () => {
    const [item] = readPlan('```\nP0\n├─ Moon lander\n```\n\n## Phase 1\n\n- [ ] Soup\n').workItems;
    assert.deepEqual(
      [item?.title, item?.anchor, item?.task, item?.priority?.value],
      ['Moon lander', null, null, 'P0'],
    );
  });
});

describe('what is stated on purpose', () => {
  const table = (row: string) => `# P\n\n## T\n\n| Task | Status |\n|---|---|\n| ${row} | ✅ |\n\n`;

  it('wins over likeness: an id on both places', () => {
    const body = '## Pumps\n\n- [ ] a\n\n## Wells {#water}\n\n- [ ] b\n';
    assert.deepEqual(linksIn(`${table('Pumps {#water}')}${body}`), [
      '| Pumps {#water} | ✅ | → ## Wells {#water}',
    ]);
  });

  it('may stand in a comment', () => {
    const body = '## Pumps\n\n- [ ] a\n\n## Wells\n<!-- plan:id water -->\n\n- [ ] b\n';
    assert.deepEqual(linksIn(`${table('Pumps <!-- plan:id water -->')}${body}`), [
      '| Pumps  | ✅ | → ## Wells',
    ]);
  });

  it('joins two sections', () => {
    const links = linksIn(
      '# P\n\n## Wells {#water}\n\n- [ ] a\n\n## Later: deep holes {#water}\n\n- [ ] b\n',
    );
    assert.deepEqual(links, ['## Later: deep holes {#water} → ## Wells {#water}']);
  });

  it('unlinks a place', () => {
    assert.deepEqual(linksIn(`${table('Pumps')}## Pumps\n\n- [ ] a\n`).length, 1);
    assert.deepEqual(linksIn(`${table('Pumps <!-- plan:not-same -->')}## Pumps\n\n- [ ] a\n`), []);
    assert.deepEqual(linksIn(`${table('Pumps')}## Pumps\n<!-- plan:not-same -->\n\n- [ ] a\n`), []);
  });

  it('of a task is not its section’s', () => {
    const plan = readPlan('# P\n\n## Wells\n\n- [ ] dig <!-- plan:id water -->\n');
    assert.equal(plan.sections[0]?.id, null);
  });
});

describe('totals and priorities over links', () => {
  it('a totals row speaks of the phase', () => {
    const plan = readPlan(fixture('linking-zh'));
    assert.deepEqual(
      plan.totals.map(({ row, section }) => [row.name?.value, section.label]),
      [['总计', '阶段1']],
    );
  });

  it('a task is as urgent as the tree, then the list, says of its work', () => {
    const plan = readPlan(fixture('linking-zh'));
    const why = (title: string) => {
      const task = plan.tasks.find((one) => one.title.value === title && !one.mirrored);
      const urgency = task === undefined ? null : urgencyOf(task);
      return [urgency?.priority, urgency?.mention?.kind, (urgency?.mention?.line ?? -2) + 1];
    };
    assert.deepEqual(why('求解器接入'), ['P0', 'tree', 7]);
    assert.deepEqual(why('底图更新'), ['P1', 'tree', 11]);
    assert.deepEqual(why('培训课程'), ['P2', 'list', 90]);
    assert.deepEqual(why('接口验证'), [undefined, undefined, -1]);
  });
});

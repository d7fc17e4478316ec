// Which places of a plan speak of the same work: every part of the scheme by a case that fails without it.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Plan } from '../server/src/plan/plan';
import { urgencyOf } from '../server/src/plan/urgency';

const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/plans', `${name}.md`), 'utf8');

/** A line of the plan without its decoration, to be told apart by. */
function said(plan: Plan, line: number): string {
  const text = plan.source.slice(plan.source.lineStart(line), plan.source.lineStart(line + 1));
  return text.replace(/<!--.*?-->/g, '').trim();
}

/** Every link as `mention → what it means`, in the order of the text. */
function linksIn(text: string): readonly string[] {
  const plan = readPlan(text);
  return plan.workItems
    .flatMap((item) => {
      const meant = item.anchor ?? item.task;
      if (meant === null) return [];
      return item.mentions
        .filter(({ score }) => score !== null)
        .map(({ line }) => ({ line, meant: meant.line }));
    })
    .sort((a, b) => a.line - b.line)
    .map(({ line, meant }) => `${said(plan, line)} → ${said(plan, meant)}`);
}

/** The links of the rows of one table with a name and a status, over the given body. */
function rows(names: readonly string[], body: string): readonly string[] {
  const table = names.map((name) => `| ${name} | ✅ |`).join('\n');
  const links = linksIn(`# Plan\n\n## Overview\n\n| Task | Status |\n|---|---|\n${table}\n\n${body}\n`);
  return links.map((link) =>
    link.replace(/^\| (.*?) \| ✅ \| → #+ |^\| (.*?) \| ✅ \| → - \[.\] /, '$1$2 → '),
  );
}

/** Sections of the body with a box each. */
const sections = (...titles: readonly string[]) =>
  titles.map((title) => `## ${title}\n\n- [ ] a step\n`).join('\n');

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

describe('a name', () => {
  it('is told by its id, though the words differ, and never by another number of one kind', () => {
    assert.deepEqual(
      rows(['OPS-1 Compressor', 'OPS-2 Fans'], sections('OPS-2: Ventilators', 'OPS-1: Cold store')),
      ['OPS-1 Compressor → OPS-1: Cold store', 'OPS-2 Fans → OPS-2: Ventilators'],
    );
    assert.deepEqual(rows(['OPS-1 Cold store'], sections('OPS-3: Cold store', 'Fans')), []);
  });

  it('that names an option or part of what bears its id is not the whole, and finds that part where it stands', () => {
    for (const part of ['Option B', 'Option A+C', '方案二', 'Teil 2', 'パート2', 'Variant B'])
      assert.deepEqual(
        rows([`OPS-1 ${part} (a heat pump)`], sections('OPS-1: Cold store', 'Fans')),
        [],
        part,
      );
    assert.deepEqual(
      rows(['OPS-1 Option B'], sections('OPS-1: Cold store', 'OPS-1 Option B: Ice house', 'Fans')),
      ['OPS-1 Option B → OPS-1 Option B: Ice house'],
    );
    assert.deepEqual(rows(['OPS-1'], sections('OPS-1 Part 1: Dig', 'Fans')), []);
  });

  it('may have its id in a bracket', () => {
    assert.deepEqual(rows(['Compressor hall (§G.6)'], sections('§G.6 — Cold store', '§G.7 — Fans')), [
      'Compressor hall (§G.6) → §G.6 — Cold store',
    ]);
  });

  it('is told by its label, in whichever form, and never by another number of one unit', () => {
    assert.deepEqual(
      rows(['第二部分', 'Round 3', 'Figure 4'], sections('Part 2: Soil', 'Round 3: Seeds', 'Figure 4: Map')),
      ['第二部分 → Part 2: Soil', 'Round 3 → Round 3: Seeds', 'Figure 4 → Figure 4: Map'],
    );
    assert.deepEqual(rows(['Figure 5'], sections('Figure 4: Map of quays', 'Figure 5: Cranes of the west')), [
      'Figure 5 → Figure 5: Cranes of the west',
    ]);
    assert.deepEqual(rows(['Week 2: Seeds'], sections('Week 3: Seeds')), []);
    assert.deepEqual(rows(['Figure 6: Map of quays'], sections('Figure 4: Map of quays')), []);
  });

  it('is told by its words of identity, not by what every plan says', () => {
    assert.deepEqual(rows(['Implementation plan'], sections('Implementation review', 'Plan of tests')), []);
    const closed =
      '# P\n\n## Phase 1\n\n### 集成测试环境\n\n- [ ] a\n\n### State\n\n| Task | Status |\n|---|---|\n';
    assert.deepEqual(linksIn(`${closed}| 集成测试报告 | ✅ |\n`), []);
    assert.equal(linksIn(`${closed}| 测试环境 | ✅ |\n| 集成环境 | ✅ |\n`).length, 0);
    assert.deepEqual(rows(['性能测试'], sections('性能优化', '接口测试', '性能基准测试')), [
      '性能测试 → 性能基准测试',
    ]);
  });

  it('in an open scope counts its own further words and other verbs against a link', () => {
    assert.deepEqual(rows(['Archive analysis'], sections('Cleanup of the archive')), []);
    assert.deepEqual(rows(['Kubernetes operator'], sections('Kubernetes licence')), []);
    assert.deepEqual(rows(['Kubernetes operator'], sections('Kubernetes setup')), []);
    assert.equal(rows(['Kubernetes operators'], sections('Kubernetes operator licence')).length, 1);
  });

  it('is cut where the fewest characters are left over', () => {
    assert.deepEqual(rows(['公开发布'], sections('公开发布准备', '接口')), ['公开发布 → 公开发布准备']);
  });

  it('that two sections share means neither', () => {
    assert.deepEqual(rows(['Greenhouse'], sections('Greenhouse', 'Fences', 'Greenhouse')), []);
  });

  it('needs a margin over the next that no other row fits better', () => {
    const body = sections('Greenhouse heating', 'Greenhouse lighting');
    assert.deepEqual(rows(['Greenhouse'], body), []);
    assert.deepEqual(rows(['Greenhouse heating', 'Greenhouse lighting'], body).length, 2);
    assert.deepEqual(rows(['Pump', 'Pump heating'], sections('Pump heating', 'Pump station')), [
      'Pump → Pump station',
      'Pump heating → Pump heating',
    ]);
  });

  it('is compared without marks, amounts, dates, priorities and percentages', () => {
    assert.deepEqual(rows(['**Beehives** (P1, 3 days)'], sections('🐝 Beehives (2026-05-01) 40%')), [
      '**Beehives** (P1, 3 days) → 🐝 Beehives (2026-05-01) 40%',
    ]);
  });

  it('of a link that leads to a heading is that heading', () => {
    assert.deepEqual(rows(['[see there](#cold-store)'], sections('Cold store', 'Fans')), [
      '[see there](#cold-store) → Cold store',
    ]);
  });
});

describe('a group of mentions', () => {
  it('in an open scope of which less than half is found keeps only what is all but identical', () => {
    const body = sections('Pump station north', 'Fans');
    assert.deepEqual(rows(['Pump station', 'Pears'], body), ['Pump station → Pump station north']);
    assert.deepEqual(rows(['Pump station', 'Fans', 'Pears', 'Plums', 'Figs', 'Dates'], body), [
      'Fans → Fans',
    ]);
  });

  it('is helped by the heading over it', () => {
    const text = '# Plan\n\n## Subsystem progress\n\n| Name | Status |\n|---|---|\n| Orchard map | ✅ |\n\n';
    const body = sections('Orchard map documents', 'Orchard map subsystem');
    assert.deepEqual(linksIn(text + body), ['| Orchard map | ✅ | → ## Orchard map subsystem']);
    assert.deepEqual(rows(['Orchard map'], body), ['Orchard map → Orchard map documents']);
  });

  it('means a box that says the same rather than a section that is only alike', () => {
    const body = `${sections('Pump station north', 'Fans + belts')}- [ ] Pump station\n- [ ] Fans\n`;
    assert.deepEqual(rows(['Pump station'], body), ['Pump station → Pump station']);
    assert.deepEqual(rows(['Pump stations'], body), ['Pump stations → Pump station']);
    assert.deepEqual(rows(['Pump north'], body), ['Pump north → Pump station north']);
  });

  it('in a phase looks in that phase alone, its children before what is deeper', () => {
    const phase = (number: number, row: string) =>
      `## Phase ${number}\n\n### Irrigation\n\n- [ ] a\n\n#### Pumps\n\n- [ ] b\n\n### State\n\n| Task | Status |\n|---|---|\n| ${row} | ✅ |\n\n`;
    assert.deepEqual(linksIn(`# Plan\n\n${phase(1, 'Irrigation')}${phase(2, 'Pumps')}`), [
      '| Irrigation | ✅ | → ### Irrigation',
      '| Pumps | ✅ | → #### Pumps',
    ]);
    const plan = readPlan(`# Plan\n\n${phase(1, 'Irrigation')}${phase(2, 'Pumps')}`);
    assert.deepEqual(
      plan.workItems.map(({ anchor }) => anchor?.parent?.label ?? anchor?.parent?.parent?.label),
      ['Phase 1', 'Phase 2'],
    );
  });

  it('of a phase and its siblings speaks of them all, though it stands behind the last', () => {
    const table = '| Week | Status |\n|---|---|\n| Week 1 | ✅ |\n| Week 2 | ✅ |\n| Total | ✅ |\n';
    const plan = readPlan(`# Plan\n\n${sections('Week 1: Dig', 'Week 2: Sow')}\n${table}`);
    const rows = plan.workItems.flatMap(({ anchor, mentions }) =>
      mentions.filter(({ kind }) => kind === 'row').map(({ title }) => `${title} → ${anchor?.title.value}`),
    );
    assert.deepEqual(rows, ['Week 1 → Dig', 'Week 2 → Sow']);
    assert.deepEqual(plan.totals, []);
  });

  it('that costs, files or shares an hour out is none, unless it says so outright', () => {
    const body = sections('Pump station north');
    const table = (head: string, row: string) =>
      `# P\n\n## T\n\n| ${head} |\n|---|---|\n| ${row} |\n\n${body}`;
    assert.deepEqual(linksIn(table('Item | Status', 'Pump station | ✅')).length, 1);
    assert.deepEqual(linksIn(table('Item | Cost', 'Pump station | $500')), []);
    assert.deepEqual(linksIn(table('File | Status', 'pump_station.md | ✅')), []);
    const tree = (line: string) =>
      `# P\n\n\`\`\`\nWeek\n├─ ${line}\n└─ Rest: 5 hours (50%)\n\`\`\`\n\n${body}`;
    assert.deepEqual(linksIn(tree('Pump station: 5 hours (50%)')), []);
    assert.deepEqual(linksIn(tree('Pump station (80%)')).length, 1);
  });

  it('of metrics, risks, roles and dates is none', () => {
    const body = sections('Pump station');
    for (const head of ['Metric | Status', 'Risk | Probability', 'Role | Status'])
      assert.deepEqual(linksIn(`# P\n\n| ${head} |\n|---|---|\n| Pump station | ✅ |\n\n${body}`), [], head);
  });

  it('does not mean criteria, aims, milestones, summaries nor what it stands in', () => {
    for (const title of ['Acceptance criteria: Pumps', 'Goals: Pumps'])
      assert.deepEqual(rows(['Pumps'], sections(title)), [], title);
    const own = '# P\n\n## Pumps\n\n- [ ] a\n\n| Task | Status |\n|---|---|\n| Pumps | ✅ |\n';
    assert.deepEqual(linksIn(own), []);
  });

  it('of one release does not mean the work of another', () => {
    const text = (own: string) =>
      `# P\n\n## ${own}\n\n| Task | Status |\n|---|---|\n| Handbook | ✅ |\n\n## Release 0.0.2\n\n### Handbook\n\n- [ ] a\n`;
    assert.deepEqual(linksIn(text('State of 0.0.1')), []);
    assert.equal(linksIn(text('State of 0.0.2')).length, 1);
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

describe('copies of tasks', () => {
  const mirrors = (text: string) => {
    const plan = readPlan(text);
    return plan.mirrors.map(({ copy, of }) => `${copy.title.value} → ${of.title.value}`);
  };

  it('are told by the title, of nested bullets too, else by the position', () => {
    assert.deepEqual(mirrors(fixture('linking-zh')), [
      '潮汐窗口约束 → 约束建模',
      '拖轮资源约束 → 约束建模',
      '整数规划求解 → 求解器接入',
      '历史数据准备 → 回放测试',
      '图像采集 → 采集图像',
      '检测网络训练 → 训练检测网络',
      '操作手册编写 → 操作手册编写',
    ]);
  });

  it('where title and position disagree follow only a title that is all but identical', () => {
    const plan = (copy: string) =>
      `# P\n\n## Phase 1\n\n### Cold store\n\n- [ ] Day 1-2: Compressor housing\n- [ ] Day 3-4: Door seals\n\n## Appendix\n\n### A.1 Phase 1 tasks\n\n#### Cold store tasks\n\n- [ ] ${copy}\n`;
    assert.deepEqual(mirrors(plan('Day 3: Compressor housing')), ['Compressor housing → Compressor housing']);
    assert.deepEqual(mirrors(plan('Day 3: Compressor housing repair')), []);
    assert.deepEqual(mirrors(plan('Day 3: Something else')), ['Something else → Door seals']);
  });

  it('of one section share its title, and are told by the rest', () => {
    const text =
      '# P\n\n## Phase 1\n\n### Radar\n\n- [ ] Research groups\n- [ ] Write handbook\n\n## Appendix\n\n### A.1 Phase 1 tasks\n\n#### Radar tasks\n\n- [ ] Radar research\n- [ ] Radar handbook\n';
    assert.deepEqual(mirrors(text), ['Radar research → Research groups', 'Radar handbook → Write handbook']);
    const chinese =
      '# P\n\n## 阶段1\n\n### 雷达编译通信链路\n\n- [ ] 研究进展\n- [ ] 编写指南\n\n## 附录\n\n### A.1 阶段1任务\n\n#### 雷达编译通信链路任务\n\n- [ ] 雷达编译通信链路研究\n- [ ] 雷达编译通信链路指南\n';
    assert.deepEqual(mirrors(chinese), [
      '雷达编译通信链路研究 → 研究进展',
      '雷达编译通信链路指南 → 编写指南',
    ]);
  });

  it('stand in an appendix section that names a phase, under no heading of their own', () => {
    const body = '## Phase 2: Film\n\n- [x] Write the script\n- [ ] Rent a camera\n\n';
    const list = (...titles: readonly string[]) => titles.map((title) => `- [ ] ${title}\n`).join('');
    const appendix = '## Appendix\n\n### A.1 Phase 2 tasks\n\n';
    assert.deepEqual(mirrors(`# Plan\n\n${body}${appendix}${list('Write the script', 'Rent a camera')}`), [
      'Write the script → Write the script',
      'Rent a camera → Rent a camera',
    ]);
    assert.deepEqual(mirrors(`# Plan\n\n${body}${appendix}${list('Call the press', 'Book a hall')}`), []);
  });

  it('in a list of tasks behind the work count apart', () => {
    const plan = readPlan(fixture('linking-en'));
    const copies = plan.tasks.filter(({ mirrored }) => mirrored).map(({ title }) => title.value);
    assert.deepEqual(copies, ['Pressure alarms', 'Belt', 'Door seals', 'Hire helpers']);
    const own =
      '# P\n\n## Phase 1\n\n- [ ] a\n- [ ] b\n- [ ] c\n\n## Work list\n\n- [ ] d\n- [ ] e\n- [ ] c\n';
    assert.ok(readPlan(own).tasks.every(({ mirrored }) => !mirrored));
  });

  it('in a list that deletes are none of those that are only identified', () => {
    const text =
      '# P\n\n## 阶段1\n\n- [ ] 识别临时性重复报告\n- [ ] 合并项目总结\n- [ ] 验证完整性\n\n## 执行清单\n\n- [ ] 删除临时性重复报告\n- [ ] 合并项目总结\n- [ ] 验证完整性\n';
    assert.deepEqual(mirrors(text), ['合并项目总结 → 合并项目总结', '验证完整性 → 验证完整性']);
  });

  it('in a later section are those of an earlier one; stages of a series repeat on purpose', () => {
    const boxes = '- [ ] Dig the bed\n- [ ] Sow beans\n- [ ] Water daily\n';
    const apart = (first: string, second: string) =>
      readPlan(`# P\n\n## ${first}\n\n${boxes}\n## ${second}\n\n${boxes}`).mirrors.length;
    assert.equal(apart('Vegetables', 'What remains'), 3);
    assert.equal(apart('Week 1', 'Week 2'), 0);
    assert.equal(apart('Bed north', 'Bed south'), 0);
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

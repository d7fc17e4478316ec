import assert from 'node:assert/strict';
import { isTotalsName, readColumns } from '../server/src/conventions/column';

/** `kind: role role …` of a table written as Markdown. */
function told(table: string): string {
  const lines = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [headers = [], ...rows] = lines;
  const { roles, kind } = readColumns(
    headers,
    { length: rows.length, at: (row, column) => rows[row]?.[column] ?? '' },
    (column) => rows.some((row) => isTotalsName(row[column] ?? '')),
  );
  return `${kind}: ${roles.join(' ')}`;
}

function check(cases: readonly (readonly [table: string, expected: string])[]): void {
  for (const [table, expected] of cases) assert.equal(told(table), expected, table);
}

describe('columns', () => {
  it('have roles by their headers, in any language, marks taken off', () => {
    check([
      [
        '|任务|状态|完成度|产出|\n|指南|✅|100%|4000+行|\n|平台|🔄|30%|600行|',
        'task: name status percent amount',
      ],
      ['|**Task**|Owner|Due date|Priority|\n|Write|Ann|2026-01-01|P1|', 'task: name owner date priority'],
      [
        '|タスクID|タスク名|担当|優先度|ステータス|期限|\n|W1-001|設計|-|高|✅ 完了|2026-01-05|',
        'task: id name owner priority status date',
      ],
      ['|작업|상태|담당자|\n|설계|완료|김|', 'task: name status owner'],
      ['|#|Aufgabe|Aufwand (h)|Status|\n|1|Parser|4h|Offen|', 'task: id name amount status'],
      ['|Tarea|Estado|Responsable|\n|Diseño|Hecho|Ana|', 'task: name status owner'],
      ['|Tarefa|Estado|Prazo|\n|Projeto|Pendente|2026-02-01|', 'task: name status date'],
      [
        '|ID|Title|Depends on|Status|\n|T1|Write|-|open|\n|T2|Read|T1|done|',
        'task: id name dependency status',
      ],
      ['|模块|Rust 状态|完成度|\n|解析|✅|90%|', 'plain: name status percent'],
    ]);
  });

  it('are judged by their cells where the header leaves it open', () => {
    check([
      ['|Phase|Progress|\n|Parser|✅ Done|\n|Linker|Pending|', 'plain: name status'],
      ['|阶段|时间|预算|\n|阶段1|2个月|¥5万|\n|阶段2|3个月|¥6万|', 'budget: name amount amount'],
      ['|阶段|时间|\n|阶段1|2026-01-01|\n|阶段2|2026-02-01|', 'plain: name date'],
      ['|Task|Urgency|\n|Parser|P0|\n|Linker|P1|', 'task: name priority'],
      ['|文档数|主题|状态|\n|6篇|总览|✅|\n|4/4|矩阵|🔄|', 'plain: remark name status'],
      ['|Feature|Ours|Theirs|\n|Tree|✅|❌|\n|Lens|✅|✅|', 'plain: name remark remark'],
      ['|Task|占比|\n|Parser|50%|\n|Linker|50%|', 'plain: name remark'],
      ['|图表|完成度|达成率|\n|架构图|100%|✅ 100%|', 'plain: name percent remark'],
    ]);
  });

  it('two of status are remarks, one per product', () => {
    check([['|Item|Web status|CLI status|\n|Tree|✅|🔄|', 'plain: name remark remark']]);
  });
});

describe('the kind of a table', () => {
  it('is metric by its first header, or by current beside target', () => {
    check([
      ['|指标|当前|阶段1目标|阶段2目标|\n|Stars|0|100|500|', 'metric: name current target target'],
      ['|维度|当前|12个月目标|增长|\n|**P0任务完成**|0/3|3/3|100%|', 'metric: name current target remark'],
      ['|Area|Baseline|Target|\n|Latency|80 ms|20 ms|', 'metric: name current target'],
      ['|Metric|Value|Status|\n|Docs|48|✅|', 'metric: name remark remark'],
      ['|任务|当前状态|目标|\n|指南|🔄|2026-01-01|\n|平台|⏳|2026-02-01|', 'task: name status remark'],
    ]);
  });

  it('is risk, role, schedule, budget or summary', () => {
    check([
      ['|风险|概率|影响|应对|\n|专家不足|中|高|缓冲|', 'risk: name remark remark remark'],
      ['|Threat|Probability|Impact|\n|Delay|High|Low|', 'risk: name remark remark'],
      ['|角色|数量|成本|\n|架构师|1|¥20万/年|', 'role: name remark amount'],
      ['|日期|任务|产出|\n|2026-01-05|起草|大纲|\n|2026-01-06|评审|记录|', 'schedule: date name amount'],
      ['|Item|Cost|Remark|\n|Servers|$500|cloud|', 'budget: name amount remark'],
      ['|任务|状态|\n|指南|✅|\n|**总计**|**✅**|', 'summary: name status'],
      ['|File|Purpose|\n|a.md|notes|', 'plain: name remark'],
    ]);
  });

  it('is told of a table without rows, and of none', () => {
    check([['|Task|Status|', 'task: name status']]);
    assert.deepEqual(
      readColumns([], { length: 0, at: () => '' }, () => false),
      { roles: [], kind: 'plain' },
    );
  });
});

describe('a totals row', () => {
  it('has the name of a sum and nothing else', () => {
    for (const name of [
      '总计',
      '**总计**',
      '合计：',
      'Total',
      '**TOTAL**',
      'Total (h)',
      'Subtotal',
      '小計',
      '합계',
      'Gesamt',
      'Total geral',
    ]) {
      assert.equal(isTotalsName(name), true, name);
    }
    for (const name of ['总计划', 'Total rewrite', 'Phase 1', '', 'Summary', '合计3项'])
      assert.equal(isTotalsName(name), false, name);
  });
});

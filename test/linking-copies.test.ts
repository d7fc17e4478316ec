// Which tasks only repeat another one.

import * as assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { readFixture } from './support/fixture';

const fixture = (name: string) => readFixture('plans', name);

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

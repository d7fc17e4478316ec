// Plans in Chinese as people write them, and what a person read in them: `support/unseen-plan.ts`.

import { checkTruth, type Truth } from './support/unseen-plan';

const truths: Readonly<Record<string, Truth>> = {
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
  'yunwei-zhoubao': {
    boxes: '6/16',
    tasks: '6/16',
    phases: ['第一阶段 | 准备 3/3', '第二阶段 | 搬迁 1/3', '第三阶段 | 收尾 0/2'],
    priorities: {},
    findings: [['row-status', '| A2 | 日志平台升级 | 小范 | 2026-04-30 | 100% | 已完成 |']],
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
};

describe('unseen plans', () => {
  for (const [name, truth] of Object.entries(truths))
    it(`are read as a person reads them: ${name}`, () => checkTruth(name, truth));
});

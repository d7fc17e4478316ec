// Plans in Japanese as people write them, and what a person read in them: `support/unseen-plan.ts`.

import { checkTruth, type Truth } from './support/unseen-plan';

const truths: Readonly<Record<string, Truth>> = {
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
  hikkoshi: {
    boxes: '1/6',
    tasks: '3/11',
    phases: [],
    priorities: { P1: '2/3', P2: '0/1', P3: '0/1' },
    findings: [['total-row', '| 合計 | 170万円 |']],
  },
  'keiba-release': {
    boxes: '9/18',
    tasks: '10/21',
    phases: ['実装 5/7', '試験 1/4'],
    priorities: { P1: '0/1', P2: '0/1', P3: '1/1' },
    findings: [['over-budget', '## 3. 試験（5/11〜5/29）見積：20人日']],
  },
  'kaigai-kenshu': {
    boxes: '3/9',
    tasks: '3/9',
    phases: ['4月 2/2', '5月 1/3', '6月 0/2', '7月 0/2'],
    priorities: {},
    findings: [],
  },
};

describe('unseen plans', () => {
  for (const [name, truth] of Object.entries(truths))
    it(`are read as a person reads them: ${name}`, () => checkTruth(name, truth));
});

import assert from 'node:assert/strict';
import { type AmountPlace, findAmounts, readFigureCell } from '../server/src/conventions/amount';

/** `~low..high unit dimension/per` of each amount, `*` where there is no upper end. */
function amountsOf(text: string, place: AmountPlace): string {
  return findAmounts(text, place)
    .map(({ span, raw, value }) => {
      assert.equal(text.slice(span.start, span.end), raw, text);
      const { low, high, unit, dimension, approximate, per } = value;
      return `${approximate ? '~' : ''}${low}..${high ?? '*'} ${unit} ${dimension}${per === null ? '' : `/${per}`}`;
    })
    .join(', ');
}

describe('amounts', () => {
  const cases: readonly (readonly [place: AmountPlace, text: string, amounts: string])[] = [
    ['prose', '完成指南 (4000+行)', '4000..* lines lines'],
    ['task', 'Day 1: eBPF (800行)', '800..800 lines lines'],
    ['task', '13,000 行', '13000..13000 lines lines'],
    ['task', '１２００行', '1200..1200 lines lines'],
    ['task', '案例分析 (每个1000行)', '1000..1000 lines lines/item'],
    ['task', '三百行', '300..300 lines lines'],
    ['task', '残業申請（8pt）', '8..8 points points'],
    ['heading', 'Sprint 2 20pt', '20..20 points points'],
    ['task', 'Set it in 12pt serif', ''],
    ['heading', '操作手册（P1，9000字）', '9000..9000 words words'],
    ['task', '１，２００行', '1200..1200 lines lines'],
    ['task', '5.000 Zeilen', '5000..5000 lines lines'],
    ['task', '~350 lines', '~350..350 lines lines'],
    ['cell', '~5-10万行', '~50000..100000 lines lines'],
    ['cell', '800-1.2K 行', '800..1200 lines lines'],
    ['cell', '500行以内', '0..500 lines lines'],
    ['cell', '3周内', '0..3 week length'],
    ['cell', '3周内容', '3..3 week length'],
    ['heading', '指南 (≤ 800行)', '0..800 lines lines'],
    ['task', 'Guide 10K words', '10000..10000 words words'],
    ['cell', '2000字', '2000..2000 words words'],
    ['cell', '11-12页', '11..12 pages pages'],
    ['cell', '5 SP', '5..5 points points'],
    ['cell', '8 points', '8..8 points points'],
    ['cell', '¥50-70万', '500000..700000 CNY money'],
    ['cell', '约50-80万元（云服务）', '~500000..800000 CNY money'],
    ['cell', '¥30万/年', '300000..300000 CNY money/year'],
    ['prose', 'Cost: ~$15k-25k', '~15000..25000 USD money'],
    ['cell', 'USD 5,000', '5000..5000 USD money'],
    ['cell', '$5,000 - $7,000', '5000..7000 USD money'],
    ['cell', '1.500 €', '1500..1500 EUR money'],
    ['cell', '18万円', '180000..180000 JPY money'],
    ['cell', '100만원', '1000000..1000000 KRW money'],
    ['cell', 'R$ 1.500', '1500..1500 BRL money'],
    // Signs that group and signs that part.
    ['cell', '1.234,50 €', '1234.5..1234.5 EUR money'],
    ['cell', '1.000-1.500 €', '1000..1500 EUR money'],
    ['effort-field', '1.200 Stunden', '1200..1200 hour effort'],
    ['effort-field', '1.250 h', '1250..1250 hour effort'],
    ['effort-field', '0,125 h', '0.125..0.125 hour effort'],
    ['cell', '$1.250', '1.25..1.25 USD money'],
    ['cell', '1.250 $', '1250..1250 USD money'],
    ['cell', '1.125M USD', '1125000..1125000 USD money'],
    ['cell', '1.125K lines', '1125..1125 lines lines'],
    ['cell', "12'500 CHF", '12500..12500 CHF money'],
    ['cell', '12 500 €', '12500..12500 EUR money'],
    ['cell', '12\u202f500 Zeilen', '12500..12500 lines lines'],
    ['prose', 'Phase 2 500 €', '500..500 EUR money'],
    ['cell', '5個', '5..5 个 count'],
    ['cell', '3篇', '3..3 篇 count'],
    ['task', '案例收集 (5个)', '5..5 个 count'],
    ['prose', '5个新案例 (5000行)', '5..5 个 count, 5000..5000 lines lines'],
    // Length or effort, by unit and place.
    ['heading', 'Phase 1: Setup (1-2 Tage)', '1..2 day length'],
    ['heading', '任务2: 框架（35小时）', '35..35 hour length'],
    ['length-field', '2个月 (8周)', '2..2 month length, 8..8 week length'],
    ['length-field', '12-16 weeks', '12..16 week length'],
    ['length-field', '十二个月', '12..12 month length'],
    ['length-field', '2~3ヶ月', '2..3 month length'],
    ['length-field', '2주', '2..2 week length'],
    ['length-field', '2 a 3 semanas', '2..3 week length'],
    ['effort-field', '16 h', '16..16 hour effort'],
    ['effort-field', '2-3周', '2..3 week effort'],
    ['effort-field', '4 horas', '4..4 hour effort'],
    ['effort-field', '1h 30min', '1..1 hour effort, 30..30 minute effort'],
    ['task', 'Fix it ~4h', '~4..4 hour effort'],
    ['task', 'Fix it (2-3 hours)', '2..3 hour effort'],
    ['task', 'Implement login, 4h, P1', '4..4 hour effort'],
    ['task', 'Implement login (3d)', '3..3 day effort'],
    ['task', '登录页 (预计 3 天)', '~3..3 day effort'],
    ['task', '原型开发 (4周)', '4..4 week length'],
    ['heading', '3人天', '3..3 day effort'],
    ['prose', 'about 2 person-days', '~2..2 day effort'],
    ['cell', '3.5 PT', '3.5..3.5 day effort'],
    ['cell', '<24h', '0..24 hour effort'],
    ['cell', '2-3周全职', '2..3 week length'],
    ['cell', '**20.25 hours**', '20.25..20.25 hour effort'],
    ['cell', '40小时/周', '40..40 hour effort/week'],
    ['task', '**产出**: [章节](../docs/a.md#b) (800行)', '800..800 lines lines'],
  ];
  for (const [place, text, expected] of cases) {
    it(`reads “${text}” in a ${place}`, () => assert.equal(amountsOf(text, place), expected));
  }

  const none: readonly (readonly [place: AmountPlace, text: string])[] = [
    ['task', '见第100-140行'],
    ['task', 'Day 1-3: Basics'],
    ['prose', 'on call 24/7'],
    ['task', 'Update to v1.2'],
    ['task', 'Reach 10K QPS'],
    ['task', 'Run `wc 500行`'],
    ['task', '[x](a-500行.md)'],
    ['prose', 'solutions.py (1,518 LOC)'],
    ['prose', '`solutions.py` (1,518 LOC)'],
    ['prose', 'Ensure no files > 500 LOC'],
    ['cell', '+15%'],
    ['cell', '+1200行'],
    ['task', 'P99 below target'],
    ['cell', '0/3 个'],
    ['cell', '2025年12月'],
    ['prose', '每2周一个迭代'],
    ['task', 'Backup every 24 hours'],
    ['task', 'Show last 50 lines'],
    ['task', '实时计算（1小时滑动窗口）'],
    ['task', 'JWT 24h 过期'],
    ['prose', '3天后上线'],
    ['prose', '2 weeks ago'],
    ['cell', '2025-12-01'],
    ['task', '合并文件 (11个→1个)'],
    ['task', 'Render the model in 3d'],
    ['heading', 'Phase 1 (3d)'],
    ['heading', 'Phase 1 (Weeks 1-4)'],
    ['task', '影响力行业 3 行业'],
    ['task', '2项目'],
    ['cell', '3月3日'],
    ['task', '1주차'],
    ['task', 'GPT-4 items'],
    ['cell', '12:30'],
    ['task', '完成一个接口'],
  ];
  for (const [place, text] of none) {
    it(`reads nothing in “${text}”`, () => assert.equal(amountsOf(text, place), ''));
  }

  it('reads a figure whose unit is the header’s', () => {
    assert.deepEqual(readFigureCell('**307K**'), { low: 307_000, high: 307_000, approximate: false });
    assert.deepEqual(readFigureCell('360K+'), { low: 360_000, high: null, approximate: false });
    assert.deepEqual(readFigureCell('50-70万'), { low: 500_000, high: 700_000, approximate: false });
    assert.equal(readFigureCell('+15%'), null);
    assert.equal(readFigureCell('3/3'), null);
    assert.equal(readFigureCell('v2'), null);
  });

  it('stays linear in a line of a megabyte', () => {
    const line = '¥1,'.repeat(300_000);
    const begun = process.cpuUsage();
    amountsOf(line, 'prose');
    amountsOf('`'.repeat(300_000), 'prose');
    assert.ok(process.cpuUsage(begun).user < 5_000_000);
  });
});

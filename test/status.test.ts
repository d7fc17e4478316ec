import assert from 'node:assert/strict';
import { readLegend } from '../server/src/conventions/legend';
import {
  readStatusPrefix,
  readStatusSuffix,
  readStatusValue,
  type StatusMark,
} from '../server/src/conventions/status';
import { statusEmojis, statusWords } from '../server/src/conventions/status-words';

type Read = (text: string) => StatusMark | null;

/** `done ✅` for a mark, null for none; the mark must stand where its span says. */
function told(read: Read, text: string): string | null {
  const mark = read(text);
  if (mark === null) return null;
  assert.equal(text.slice(mark.span.start, mark.span.end), mark.raw, text);
  return `${mark.value} ${mark.raw}`;
}

function check(read: Read, cases: readonly (readonly [text: string, expected: string | null])[]): void {
  for (const [text, expected] of cases) assert.equal(told(read, text), expected, text);
}

describe('status of a whole cell or field', () => {
  it('is a mark, a word, or both', () => {
    check(readStatusValue, [
      ['✅', 'done ✅'],
      ['**✅**', 'done ✅'],
      ['☑️', 'done ☑️'],
      ['✅ 完成', 'done ✅'],
      ['✅ Done', 'done ✅'],
      ['`done`', 'done done'],
      ['In progress', 'doing In progress'],
      ['IN  PROGRESS', 'doing IN  PROGRESS'],
      ['進行中', 'doing 進行中'],
      ['진행 중', 'doing 진행 중'],
      ['In Arbeit', 'doing In Arbeit'],
      ['En curso', 'doing En curso'],
      ['Em andamento', 'doing Em andamento'],
      ['未着手', 'todo 未着手'],
      ['완료', 'done 완료'],
      ['Erledigt', 'done Erledigt'],
      ['Concluído', 'done Concluído'],
      ['Pendiente', 'todo Pendiente'],
      ['阻塞', 'blocked 阻塞'],
      ['⏸️ 暂停', 'deferred ⏸️'],
      ['已取消', 'cancelled 已取消'],
      ['[x]', 'done [x]'],
      ['[ ]', 'todo [ ]'],
      ['❌', 'todo ❌'],
      ['～～', null],
      ['-', null],
      ['', null],
    ]);
  });

  it('ignores coloured signs, since only a legend says what they mean', () => {
    check(readStatusValue, [
      ['🟢', null],
      ['🔴', null],
      ['🟡 In Progress', 'doing In Progress'],
      ['🔴 Not started', 'todo Not started'],
      ['⚠️', null],
    ]);
  });

  it('lets a word say more than a weak mark, and a firm mark outrank a word', () => {
    check(readStatusValue, [
      ['📋 已完成', 'done 已完成'],
      ['⏳ 进行中', 'doing 进行中'],
      ['✅ 进行中', 'done ✅'],
    ]);
  });

  it('claims nothing where a word beside the mark is no status, or takes it back', () => {
    check(readStatusValue, [
      ['✅ READY', null],
      ['✅ 保留', null],
      ['✅ 待审核', null],
      ['Ready for approval', null],
      ['部分完成', null],
      ['基本完成', null],
      ['Mostly done', null],
      ['✅ (partial)', null],
      ['✅ (keys deferred)', null],
      ['완료 예정', null],
      ['3/5 完成', null],
      ['80% complete', null],
      ['✅ docs, 🔄 tests', null],
    ]);
  });

  it('lets figures, dates and remarks follow', () => {
    check(readStatusValue, [
      ['✅ 100%', 'done ✅'],
      ['✅ 80%', 'done ✅'],
      ['✅ 完成（2026-05-03）', 'done ✅'],
      ['Planned Q3 2026', 'todo Planned'],
      ['进行中，见 #12', 'doing 进行中'],
      ['100% Complete - all tools in the web UI', 'done Complete'],
      ['Done, but tests are missing', null],
    ]);
  });
});

describe('status at the end of a title', () => {
  it('is a mark at the end, figures and remarks behind it apart', () => {
    check(readStatusSuffix, [
      ['Week 1-2: 指南完成 ✅', 'done ✅'],
      ['Phase 0: Clean up ✅ 100%', 'done ✅'],
      ['Modules (4/4 ✅ 100%)', 'done ✅'],
      ['Phase 1: Parser ✅ (v1.2)', 'done ✅'],
      ['步骤 0：改写 ✅ 完成（2026-05-03）', 'done ✅'],
      ['Phase 2: Sync 🔄', 'doing 🔄'],
      ['Phase 3: Search 🏗️', 'doing 🏗️'],
      ['Phase 3 ✅ 🎉', 'done ✅'],
      ['Phase 3 ✅ {#p3}', 'done ✅'],
      ['Namespace ✅ RESOLVED', 'done ✅'],
    ]);
  });

  it('is a word in brackets or after a separator', () => {
    check(readStatusSuffix, [
      ['Phase 1 (Complete)', 'done Complete'],
      ['Roadmap (Polish) - IN PROGRESS', 'doing IN PROGRESS'],
      ['Phase 1: Done', 'done Done'],
      ['阶段1：文档和设计（已完成）', 'done 已完成'],
      ['阶段2：文档 进行中', 'doing 进行中'],
      ['フェーズ1 要件定義（完了）', 'done 完了'],
      ['1단계: 드라이버 (진행 중)', 'doing 진행 중'],
      ['Phase 8: Optimierungen (Fortlaufend)', 'doing Fortlaufend'],
      ['Fase 2: Núcleo — Em andamento', 'doing Em andamento'],
      ['Fase 1 (Hecho)', 'done Hecho'],
      ['内容准备（100%完成）', 'done 完成'],
    ]);
  });

  it('asks of Chinese words what stands before them', () => {
    check(readStatusSuffix, [
      ['论文完成', null],
      ['论文 完成', 'done 完成'],
      ['论文已完成', 'done 已完成'],
      ['论文基本完成', null],
      ['论文 - 未完成', 'todo 未完成'],
      ['确认环境已完成', null],
      // A word that is spoken of, or that only tells which things are meant.
      ['支持进行中状态', null],
      ['支持进行中', null],
      ['显示已推迟和进行中', null],
      ['任务状态改为进行中', null],
      ['增加「进行中」状态', null],
      ['增加「进行中」', null],
      ['导出 已完成 任务', null],
      ['列表筛选：待办、进行中', null],
      ['Show (in progress) tasks', null],
      ['✅ 已完成 5/5 任务', null],
      ['阶段1：解析 ✅ 任务', 'done ✅'],
      ['需求评审进行中', 'doing 进行中'],
    ]);
  });

  it('is parted from the title by a bracket of any kind', () => {
    check(readStatusSuffix, [
      ['フェーズ1 要件定義（2ヶ月）完了', 'done 完了'],
      ['フェーズ1 要件定義(2ヶ月)完了', 'done 完了'],
      ['フェーズ1【要件定義】完了', 'done 完了'],
      ['フェーズ1〔要件定義〕対応中', 'doing 対応中'],
      ['フェーズ1［要件定義］完了済み', 'done 完了済み'],
      ['フェーズ1 要件定義（2ヶ月）　完了', 'done 完了'],
      ['阶段1：设计（2周）完成', 'done 完成'],
      ['阶段1：设计（2周）进行中', 'doing 进行中'],
      ['1단계: 설계 (2주)완료', 'done 완료'],
      ['1단계: 설계 (2주) 진행 중', 'doing 진행 중'],
      ['設計（基本）の完了', null],
      ['設計（基本）未完了', 'todo 未完了'],
      ['設計（基本）ほぼ完了', null],
    ]);
  });

  it('is none inside a sentence, none of a title that is nothing else, none by ⚠️ ❌ 🟡', () => {
    check(readStatusSuffix, [
      ['Step 2 (Requires Step 1 Complete)', null],
      ['Foundation - MOSTLY COMPLETED', null],
      ['Ready for Review', null],
      ['Phase 3 ✅ READY', null],
      ['Phase 3 ✅ details', null],
      ['Vercel build works (green ✅)', null],
      ['🔄 进行中', null],
      ['6.1 已完成', null],
      ['Phase 2 ⚠️', null],
      ['What needs fixing ❌', null],
      ['Phase 4 🟡', null],
      ['Phase 1 ✅ (partial)', null],
      ['Phase 1 ✅ ⚠️', null],
      ['Use `✅`', null],
      ['P0任务50%完成', null],
    ]);
  });

  it('is cancelled by a strike through the whole title', () => {
    check(readStatusSuffix, [
      ['~~Old importer~~', 'cancelled ~~Old importer~~'],
      ['~~Old~~ new importer', null],
    ]);
  });
});

describe('status in front of a title', () => {
  it('is a mark or a bracketed word, but no 📋 or 📝', () => {
    check(readStatusPrefix, [
      ['✅ Phase 6', 'done ✅'],
      ['🚧 **Phase 7**', 'doing 🚧'],
      ['[WIP] Phase 8', 'doing WIP'],
      ['📋 Phase 9', null],
      ['📝 Phase 9', null],
      ['🔴 Phase 9', null],
      ['🎯 Phase 9', null],
      ['✅', null],
      ['[Draft] Phase 9', null],
    ]);
  });
});

describe('a legend', () => {
  const legend = (text: string) => Object.fromEntries(readLegend(text));

  it('is read from its line, its list or its table', () => {
    assert.deepEqual(legend('# Plan\n\n图例: ✅ 已完成 🔄 进行中\n'), { '✅': 'done', '🔄': 'doing' });
    assert.deepEqual(legend('Legend: 🟢 done · 🟡 in progress'), { '🟢': 'done', '🟡': 'doing' });
    assert.deepEqual(legend('**状态说明**：\n\n- 🟢 已完成\n- 🔴 未开始\n\nText\n- ⚪ 完成'), {
      '🟢': 'done',
      '🔴': 'todo',
    });
    assert.deepEqual(legend('## Legend\n\n| Mark | Meaning |\n|---|---|\n| ○ | Done |\n| × | Blocked |\n'), {
      '○': 'done',
      '×': 'blocked',
    });
    assert.deepEqual(legend('凡例: ○ 完了 △ 対応中'), { '○': 'done', '△': 'doing' });
    assert.deepEqual(legend('凡例：〇＝完了、×＝未着手'), { 〇: 'done', '×': 'todo' });
    assert.deepEqual(legend('Legend: [/] cancelled'), { '[/]': 'cancelled' });
  });

  it('is none where the marks mean no status, and none of a sum', () => {
    assert.deepEqual(legend('图例: 🔴 高优先级 🟡 中优先级'), {});
    assert.deepEqual(legend('✅ 完成 5 | 🔄 进行中 3'), {});
    assert.deepEqual(legend('- ✅ Done with the parser'), {});
  });

  it('outranks the table', () => {
    const own = readLegend('Legend: 🟢 done · 🔴 blocked · ⏳ in progress');
    assert.equal(readStatusValue('🟢', own)?.value, 'done');
    assert.equal(readStatusValue('⏳', own)?.value, 'doing');
    assert.equal(readStatusSuffix('Phase 4 🔴', own)?.value, 'blocked');
  });
});

describe('the table of statuses', () => {
  it('has no word and no mark twice', () => {
    const words = statusWords.map((row) => row.word);
    const marks = statusEmojis.map((row) => row.mark);
    assert.equal(new Set(words).size, words.length);
    assert.equal(new Set(marks).size, marks.length);
  });

  it('is read row by row', () => {
    for (const row of statusWords) assert.equal(readStatusValue(row.word)?.value, row.status, row.word);
    for (const row of statusEmojis) assert.equal(readStatusValue(row.mark)?.value, row.status, row.mark);
  });

  it('does not take long over hostile text', () => {
    const started = process.hrtime.bigint();
    for (const text of [
      '✅ '.repeat(20_000),
      '('.repeat(20_000),
      '完成'.repeat(10_000),
      'a '.repeat(30_000),
      '~~a'.repeat(10_000),
    ]) {
      readStatusSuffix(text);
      readStatusValue(text);
    }
    assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 3000);
  });
});

import type { Unread, UnreadKind } from '../plan/unread';
import { type Locale, type Wording, wording } from '../text/wording';
import { escapeMarkdown } from './markdown';

/** What looks like data and was not read, one line each: what it was taken for, and how it would be read. */
export function tellUnread(unread: readonly Unread[], locale: Locale): readonly string[] {
  return unread.map(({ kind, raw, repaired }) => {
    const { name, example } = kinds[kind];
    const expected = repaired === null ? example[locale] : `${repaired.trimEnd()} …`;
    const said = escapeMarkdown(raw);
    return locale === 'zh'
      ? `⚠ 未能读作${name.zh}：“${said}”。可写作 \`${expected}\`。`
      : `⚠ Not read as ${name.en}: “${said}”. Expected: \`${expected}\`.`;
  });
}

const kinds: Readonly<Record<UnreadKind, { readonly name: Wording; readonly example: Wording }>> = {
  box: { name: wording('a box', '复选框'), example: wording('- [ ] …', '- [ ] …') },
  status: { name: wording('a status', '状态'), example: wording('In progress', '进行中') },
  priority: { name: wording('a priority', '优先级'), example: wording('P1', 'P1') },
  date: { name: wording('a date', '日期'), example: wording('2026-12-31', '2026-12-31') },
  amount: { name: wording('an amount', '数量'), example: wording('3 days', '3天') },
  percent: { name: wording('a percentage', '百分比'), example: wording('40%', '40%') },
};

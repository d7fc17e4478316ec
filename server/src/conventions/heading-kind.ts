/** What a section's title says it is, phases apart (those are `readStage`'s). See PLAN-LANGUAGE §2. */
export type HeadingWord =
  | { readonly is: 'task'; readonly id: string | null }
  | { readonly is: 'milestones' }
  | { readonly is: 'aim' }
  /** `names`: it also names a phase; the mention is found with `mentionsStage`. `own`: 总结 / Summary alone. */
  | { readonly is: 'summary'; readonly alone: boolean }
  | { readonly is: 'appendix' }
  /** A bold label that only says what follows (任务, 任务分解, 产出 …): transparent. */
  | { readonly is: 'label' }
  /** Check list, criteria, next steps, to do: a section that has no status. */
  | { readonly is: 'checklist' };

/** What the title's words say it is, or null for an ordinary section. `bold`: the title is a bold paragraph. */
export function readHeadingWord(_title: string, _bold: boolean): HeadingWord | null {
  return null;
}

/** Whether the section says that its work recurs (每月, 每2周, weekly, 持续任务). */
export function saysRecurring(_title: string): boolean {
  return false;
}

/** The stage that a summary's or an appendix section's title names anywhere (`阶段1总结`, `A.1 阶段1详细任务`): label and unit, or null. */
export function mentionedStage(_title: string): { readonly unit: string; readonly number: string } | null {
  return null;
}

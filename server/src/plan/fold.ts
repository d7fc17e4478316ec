import type { FieldRole } from '../conventions/field-role';
import type { CommentFact, Fact, FieldFact, HeadingFact, Item } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import { snug } from '../text/snug';
import { shift } from '../text/span';
import type { SectionDraft, TaskDraft } from './draft';
import { foldTable, foldTree, rowMilestones } from './fold-table';
import { fieldsOf, foldMalformed, foldMilestone, foldOutput, foldTask } from './fold-tasks';
import { type FoldedPart, nothingLinked, type PlacedFact } from './folded';
import type { LiveText } from './live-text';
import { movedField } from './move';
import type { Malformed, Milestone, Plan, Table, Tree } from './plan';
import { boldRank, describedBy, draftSection, opensSection, restate, summaryScope } from './sections';

/** A section for the whole document, as it is before anything is said. */
export function draftRoot(text: LiveText): SectionDraft {
  return draftSection(null, 0, null, text);
}

/**
 * Folds the facts of a part into sections and tasks: one linear pass. `title` is the index of the fact that is the document's title,
 * -1 without one. What stands below no heading goes into the root.
 */
export function foldPart(
  facts: readonly PlacedFact[],
  title: number,
  root: SectionDraft,
  text: LiveText,
  emojiBullets: boolean,
): FoldedPart {
  const pass = new FoldPass(root, text, emojiBullets);
  facts.forEach(({ fact, base }, index) => {
    if (fact.is !== 'heading') pass.add(fact, base);
    else if (index === title) pass.title(fact, base);
    else if (!fact.bold || opensSection(facts, index)) pass.open(fact, base);
    else pass.add({ is: 'other', span: fact.span, what: 'prose', ratios: [] }, base);
  });
  return pass.end();
}

/** What a field may say of the work around a bold remark; a sum speaks of the list above it. */
const ofWork: ReadonlySet<FieldRole> = new Set(['effort', 'length', 'priority', 'status', 'dates']);

class FoldPass {
  readonly #text: LiveText;
  readonly #emojiBullets: boolean;
  readonly #root: SectionDraft;
  readonly #stack: SectionDraft[];
  readonly #tops: SectionDraft[] = [];
  readonly #sections: SectionDraft[] = [];
  readonly #tasks: TaskDraft[] = [];
  readonly #tables: Table[] = [];
  readonly #trees: Tree[] = [];
  readonly #milestones: Milestone[] = [];
  readonly #malformed: Malformed[] = [];
  /** The bold label of outputs above, as long as no other heading or label has come. */
  #outputs: string | null = null;
  readonly #ratios: Plan['ratios'][number][] = [];
  readonly #comments: { fact: CommentFact; base: number }[] = [];
  readonly #dateFields: { fact: FieldFact; base: number; section: SectionDraft }[] = [];

  constructor(root: SectionDraft, text: LiveText, emojiBullets: boolean) {
    this.#text = text;
    this.#emojiBullets = emojiBullets;
    this.#root = root;
    this.#stack = [root];
  }

  get #current(): SectionDraft {
    return this.#stack.at(-1) ?? this.#root;
  }

  title(fact: HeadingFact, base: number): void {
    const titled = draftSection(fact, base, null, this.#text);
    const { key, span, sections, tasks, tables, milestones, fields, budgets } = this.#root;
    const priority = titled.priority ?? this.#root.priority;
    const kept = { key, span, sections, tasks, tables, milestones, fields, budgets, priority, level: 0 };
    Object.assign(restate(this.#root, titled), kept);
  }

  /** Opens a section, after closing those that it ends. */
  open(fact: HeadingFact, base: number): void {
    const at = fact.span.start + base;
    this.#outputs = fact.namesOutputs ? fact.text : null;
    if (fact.bold && fact.word?.is === 'label') {
      this.#closeWhile((section) => section.bold && section.rank <= 1, at);
      return;
    }
    if (fact.word?.is === 'summary') this.#closeForSummary(fact, at);
    if (fact.bold) {
      const rank = boldRank(fact);
      this.#closeWhile((section) => section.bold && section.rank <= rank, at);
    } else {
      this.#closeWhile((section) => section.bold || section.level >= fact.depth, at);
      if (fact.stage !== null) this.#closeTaskHeadings(at);
    }
    const parent = this.#current;
    parent.atHead = false;
    const section = draftSection(fact, base, parent, this.#text);
    (parent === this.#root ? this.#tops : parent.sections).push(section);
    this.#sections.push(section);
    this.#stack.push(section);
  }

  /** A phase ends an open task heading, whatever its level. */
  #closeTaskHeadings(at: number): void {
    const first = this.#stack.findIndex((section) => section.fact?.word?.is === 'task');
    if (first > 0) this.#closeWhile((section) => this.#stack.indexOf(section) >= first, at);
  }

  /** A summary ends every section that is open below the phase it belongs to. */
  #closeForSummary(fact: HeadingFact, at: number): void {
    const scope = summaryScope(fact, this.#stack);
    if (scope) this.#closeWhile((section) => section !== scope && section.level > scope.level, at);
  }

  #closeWhile(condition: (section: SectionDraft) => boolean, at: number): void {
    while (this.#stack.length > 1 && condition(this.#current)) {
      const closed = this.#stack.pop();
      if (closed) closed.span = { start: closed.span.start, end: at };
    }
  }

  add(fact: Exclude<Fact, HeadingFact>, base: number): void {
    const section = this.#current;
    switch (fact.is) {
      case 'item':
        this.#item(fact.item, base + fact.at, null);
        break;
      case 'table':
        this.#table(foldTable(fact, base, section, this.#text));
        break;
      case 'tree':
        this.#trees.push(foldTree(fact, base, section, this.#text));
        break;
      case 'field':
        this.#field(fact, base, ofWork.has(fact.field.role) ? describedBy(section) : section);
        break;
      case 'comment':
        this.#comments.push({ fact, base });
        this.#directive(fact, base);
        break;
      default:
        this.#ratios.push(...allMoved(fact.ratios, base));
        for (const box of fact.glued ?? []) this.#malformed.push(foldMalformed(box, base, this.#text));
    }
  }

  #table(table: Table): void {
    const section = this.#current;
    section.atHead = false;
    section.tables.push(table);
    this.#tables.push(table);
    if (section.fact?.word?.is === 'milestones') this.#addMilestones(rowMilestones(table, this.#text));
  }

  #addMilestones(milestones: readonly Milestone[]): void {
    this.#current.milestones.push(...milestones);
    this.#milestones.push(...milestones);
  }

  #item(item: Item, at: number, parent: TaskDraft | null): void {
    const section = this.#current;
    const { box, malformed, title, id, prefix, ratios } = item.line;
    this.#ratios.push(...allMoved(ratios, at));
    if (malformed) this.#malformed.push(foldMalformed(malformed, at, this.#text));
    if (box?.isTick)
      this.#malformed.push(foldMalformed({ ...box, repaired: '[x]', readAs: 'done' }, at, this.#text));
    const isTask = box
      ? title.value !== '' || id !== null
      : this.#emojiBullets && prefix !== null && parent === null;
    if (isTask) {
      this.#task(item, at, parent);
      return;
    }
    if (parent === null && section.fact?.word?.is === 'milestones') {
      this.#addMilestones([foldMilestone(item, at, section, this.#text)]);
    }
    if (parent === null) {
      section.bulleted = true;
      for (const field of fieldsOf(item, at)) this.#field(field, 0);
      if (this.#outputs !== null) section.fields.push(foldOutput(item, at, this.#outputs, this.#text));
    }
    this.#nested(item, at, parent);
  }

  #task(item: Item, at: number, parent: TaskDraft | null): void {
    const section = this.#current;
    const task = foldTask(item, at, section, parent, this.#text);
    task.index = this.#tasks.length;
    section.atHead = false;
    this.#tasks.push(task);
    (parent ?? section).tasks.push(task);
    this.#nested(item, at, task);
  }

  /** What stands in an item that begins there. */
  #nested(item: Item, at: number, parent: TaskDraft | null): void {
    for (const fact of item.nested) {
      if (fact.is === 'item') this.#item(fact.item, at + fact.at, parent);
      else if (fact.is !== 'heading' && (fact.is !== 'field' || parent === null)) this.add(fact, at);
    }
  }

  /** `section` is what the field speaks of; another than the one it stands in takes it as long as no task came. */
  #field(fact: FieldFact, base: number, section = this.#current): void {
    section.fields.push(movedField(fact.field, base));
    if (fact.field.role === 'updated' || fact.field.role === 'created')
      this.#dateFields.push({ fact, base, section });
    const isHead =
      section === this.#current ? section.atHead : section.tasks.length + section.tables.length === 0;
    if (!isHead) return;
    const amounts = allMoved(fact.amounts, base);
    switch (fact.field.role) {
      case 'goal':
      case 'budget':
      case 'effort':
        section.budgets.push(
          ...amounts
            .filter((amount) => amount.value.dimension !== 'length')
            .map((amount) => ({ amount, from: 'field' as const })),
        );
        break;
      case 'length':
      case 'dates':
        section.lengths.push(...amounts.filter((amount) => amount.value.dimension === 'length'));
        section.dates ??= moved(fact.dates[0] ?? null, base);
        break;
      case 'status':
        section.statusField ??= moved(fact.status, base);
        break;
      case 'priority':
        section.priority ??= moved(fact.priority, base);
        break;
      default:
    }
  }

  #directive(fact: CommentFact, base: number): void {
    const section = this.#current;
    if (fact.directive.is === 'budget') {
      const amounts = allMoved(fact.directive.amounts, fact.span.start + base);
      section.budgets.push(...amounts.map((amount) => ({ amount, from: 'comment' as const })));
    } else if (fact.directive.is === 'id' && section.atHead) {
      // Behind tasks and tables it speaks of them; a plan's pins say of which.
      section.id ??= { span: shift(fact.span, base), raw: fact.directive.id, value: fact.directive.id };
    }
  }

  end(): FoldedPart {
    for (const task of this.#tasks) task.tasks = snug(task.tasks);
    for (const section of this.#sections) {
      section.budgets = snug(section.budgets);
      section.lengths = snug(section.lengths);
      section.fields = snug(section.fields);
      section.sections = snug(section.sections);
      section.tasks = snug(section.tasks);
      section.tables = snug(section.tables);
      section.milestones = snug(section.milestones);
      const { stage, label, percent, priority, tasks } = section;
      section.said = { stage, label, percent, priority, tasks };
    }
    return {
      tops: this.#tops,
      open: this.#stack.slice(1),
      sections: this.#sections,
      boxes: this.#tasks,
      tasks: this.#tasks,
      names: null,
      key: {},
      told: {},
      linked: nothingLinked,
      items: null,
      numbered: null,
      tables: this.#tables,
      trees: this.#trees,
      milestones: this.#milestones,
      malformedBoxes: this.#malformed,
      ratios: this.#ratios,
      comments: this.#comments,
      dateFields: this.#dateFields,
    };
  }
}

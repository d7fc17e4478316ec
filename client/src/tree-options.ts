import { commands, Disposable, type Event, EventEmitter, type Memento, workspace } from 'vscode';

/** How a person has arranged the trees: kept per workspace, the settings being what one starts from. */
export interface TreeOptions extends Disposable {
  readonly grouping: () => string;
  readonly filter: () => string;
  readonly openOnly: () => boolean;
  readonly hideMirrored: () => boolean;
  readonly mineOnly: () => boolean;
  readonly followCursor: () => boolean;
  readonly set: (change: Partial<TreeChoice>) => void;
  readonly onDidChange: Event<void>;
}

interface TreeChoice {
  readonly grouping: string;
  readonly filter: string;
  readonly openOnly: boolean;
  readonly hideMirrored: boolean;
  /** Only tasks of the owner that the setting `me` names. */
  readonly mineOnly: boolean;
  /** Whether the tree of tasks selects what the cursor stands in. */
  readonly followCursor: boolean;
}

const key = 'planwright.tree';

/** The choices of this workspace, and the context keys by which the titles' buttons know them. */
export function treeOptions(memory: Memento): TreeOptions {
  const changed = new EventEmitter<void>();
  let chosen = memory.get<Partial<TreeChoice>>(key, {});
  const settings = () => workspace.getConfiguration('planwright.tree');
  const options = {
    grouping: () => chosen.grouping ?? settings().get('groupBy', 'priority'),
    filter: () => chosen.filter ?? settings().get('filter', ''),
    openOnly: () => chosen.openOnly ?? false,
    hideMirrored: () => chosen.hideMirrored ?? false,
    mineOnly: () => chosen.mineOnly ?? false,
    followCursor: () => chosen.followCursor ?? false,
  };
  const tell = () => {
    void commands.executeCommand('setContext', 'planwright.filtered', options.filter() !== '');
    void commands.executeCommand('setContext', 'planwright.openOnly', options.openOnly());
    void commands.executeCommand('setContext', 'planwright.hideMirrored', options.hideMirrored());
    void commands.executeCommand('setContext', 'planwright.mineOnly', options.mineOnly());
    void commands.executeCommand('setContext', 'planwright.followCursor', options.followCursor());
    changed.fire();
  };
  const set = (change: Partial<TreeChoice>) => {
    chosen = { ...chosen, ...change };
    void memory.update(key, chosen);
    tell();
  };
  const watching = workspace.onDidChangeConfiguration((event) => {
    // The later word counts: a setting that was just changed is what its author wants to see.
    if (!event.affectsConfiguration('planwright.tree')) return;
    const { grouping: _grouping, filter: _filter, ...rest } = chosen;
    chosen = rest;
    void memory.update(key, chosen);
    tell();
  });
  tell();
  return {
    ...options,
    set,
    onDidChange: changed.event,
    dispose: () => Disposable.from(watching, changed).dispose(),
  };
}

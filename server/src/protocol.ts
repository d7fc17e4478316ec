/**
 * The words client and server share beyond LSP. Plain data; positions are LSP's (0-based lines and UTF-16 characters).
 * A client that knows none of these still gets everything that LSP itself can carry.
 */

/** A place between two characters, as in LSP. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** From a place up to another, the end excluded. */
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

/** `planwright/groupings` (request, no parameters): the ways to arrange the Tasks tree. */
export const groupingsRequest = 'planwright/groupings';
/** Ids for `planwright/tree`, and what a person reads. */
export type GroupingsResult = readonly { readonly id: string; readonly label: string }[];

/** `planwright/tree` (request): one tree, whole or as far as it is open. `view` tasks: `grouping` and what is left out apply; plans: every plan with its phases. */
export const treeRequest = 'planwright/tree';
/** Which tree, and what of it. */
export interface TreeParams {
  readonly view: 'tasks' | 'plans';
  readonly grouping?: string;
  readonly filter?: string;
  readonly openOnly?: boolean;
  readonly hideMirrored?: boolean;
  /** Only tasks of the owner that the setting `me` names. */
  readonly mineOnly?: boolean;
  /** Leave `nodes` empty: for the badge of a view that is not to be seen. */
  readonly countsOnly?: boolean;
  /** Take the plans that are known so far: while they are read for the first time, `planwright/didChange` tells of more. */
  readonly soFar?: boolean;
  /** Ids of the nodes whose children are wanted; of others it is only told that there are some. Without it: those of all. */
  readonly open?: readonly string[];
  /** Tell the children on the way to the narrowest node at this line too (0-based), and which one that is. */
  readonly reveal?: { readonly uri: string; readonly line: number };
}
/** A tree and the counts that go with it. */
export interface TreeResult {
  readonly nodes: readonly TreeNode[];
  /** Open tasks of priority P0, for the view's badge. */
  readonly openP0: number;
  /** How many plans are known; 0 leads to the welcome view. */
  readonly plans: number;
  /** Only `mineOnly` was asked for, and no setting tells who that is. */
  readonly isMeUnknown?: boolean;
  /** Plans are still being read, so that there will be more of all this. */
  readonly reading?: boolean;
  /** Id of the node that was to be revealed, if there is one. */
  readonly revealed?: string;
}
/** What a row of a tree shows, and where it leads. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly kind: 'priority' | 'workItem' | 'plan' | 'phase' | 'section' | 'task' | 'milestone' | 'group';
  /** State in words, for icon and screen reader. */
  readonly status: 'todo' | 'doing' | 'done' | 'blocked' | 'deferred' | 'cancelled' | 'other' | 'none';
  readonly location: { readonly uri: string; readonly range: ProtocolRange } | null;
  /** Only on leaf tasks with a box: what `planwright/edit` needs. */
  readonly task: TaskHandle | null;
  /** What is done to a task that is dropped on this node, or below it. */
  readonly takes?: { readonly action: string; readonly argument: string };
  readonly children: readonly TreeNode[];
  /** There are children that are not told here. */
  readonly more?: boolean;
}
/** A task as the server last saw it: refused when text or version has moved. */
export interface TaskHandle {
  readonly id: string;
  readonly uri: string;
  /** The document's version at the time; null for a file that is not open. */
  readonly version: number | null;
  /** The exact text of the task's first line, which guards against writing on the wrong line. */
  readonly text: string;
  readonly checked: boolean;
}

/** `planwright/taskAt` (request): the task whose own lines hold a line, or null: for a command at the cursor. */
export const taskAtRequest = 'planwright/taskAt';
/** A line of a document. */
export interface TaskAtParams {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}
/** The task, as `planwright/edit` wants it. */
export type TaskAtResult = TaskHandle | null;

/** Ids of the actions that a client may ask for; `setPriority` and `setStatus` take the new value as argument. */
export const actionIds = {
  markDone: 'mark-done',
  setPriority: 'set-priority',
  setStatus: 'set-status',
  toggleTask: 'toggle-task',
} as const;

/** `planwright/edit` (request): an action on a task → an edit, or why not. */
export const editRequest = 'planwright/edit';
/** What to do with which task. */
export interface EditParams {
  readonly action: string;
  readonly task: TaskHandle;
  readonly argument?: string;
}
/** The edits of one document, or why there are none, in the language of the session. */
export type EditResult =
  | {
      readonly ok: true;
      readonly uri: string;
      readonly version: number | null;
      readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
      /** The exact text that each edit replaces line-wise, to be compared before writing a file that is not open: line → text. */
      readonly guard: readonly { readonly line: number; readonly text: string }[];
    }
  | { readonly ok: false; readonly reason: string };

/** `planwright/report` (request): the progress report of one document or of the workspace, in one format. */
export const reportRequest = 'planwright/report';
/** Whose progress, and in which format. */
export interface ReportParams {
  /** A document's URI; null for every plan of the workspace. */
  readonly uri: string | null;
  readonly format: 'markdown' | 'html' | 'json' | 'csv';
  /** A phase's stable path, to scroll to. */
  readonly section?: string;
}
/** The report as text. */
export interface ReportResult {
  readonly title: string;
  /** For `html`: the body alone, without script or style; a row that opens a line carries `data-uri` and `data-line` (0-based). */
  readonly text: string;
}

/** `planwright/status` (request): the status-bar item's text for a document, or null where it is no plan. */
export const statusRequest = 'planwright/status';
/** The document in front. */
export interface StatusParams {
  readonly uri: string;
}
/** What the status bar says; null hides it. */
export type StatusResult = { readonly text: string; readonly tooltip: string } | null;

/** `planwright/didChange` (notification, server → client): trees, reports and status of these documents are stale, the trees also where none is named. */
export const didChangeNotification = 'planwright/didChange';
/** URIs of the documents that are to be asked about again. */
export interface DidChangeParams {
  readonly uris: readonly string[];
  /** No document has changed, only more of them are known: trees alone are stale. */
  readonly onlyTrees?: boolean;
}

/** `planwright/files/*` (requests, server → client): the server's only way to files, so desktop and web are the same program. */
export const filesListRequest = 'planwright/files/list';
/** Globs of what is wanted and of what is not. */
export interface FilesListParams {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
/** URIs of Markdown files, .gitignore and excludes respected. */
export type FilesListResult = readonly string[];

/** One file of those. */
export const filesReadRequest = 'planwright/files/read';
/** The URI as `planwright/files/list` gave it. */
export interface FilesReadParams {
  readonly uri: string;
}
/** The text, without BOM; null where there is none or it is no text. */
export interface FilesReadResult {
  readonly text: string | null;
}

/** Whether something lies there, text or not. */
export const filesExistsRequest = 'planwright/files/exists';
/** Of a file or a folder that a plan links to. */
export interface FilesExistsParams {
  readonly uri: string;
}
/** Null where it cannot be told. */
export interface FilesExistsResult {
  readonly exists: boolean | null;
}

/** What the client tells in `initializationOptions`. */
export interface InitializationOptions {
  /** The display language, e.g. `zh-cn`. */
  readonly locale?: string;
  /** The `planwright.*` settings as one object. */
  readonly settings?: unknown;
  /** Whether the client answers `planwright/files/*`. */
  readonly files?: boolean;
  /** A folder of the client's own machine, as a path, where the server may keep what it has read. */
  readonly storage?: string;
}

/** Commands that lenses and actions name; a client registers them. Arguments in order. */
export const commands = {
  /** (uri, section path) */
  showReport: 'planwright.showReport',
  /** (uri, line 0-based) */
  openLine: 'planwright.openLine',
  /** (uri, line 0-based, character): a problem's place, and what it says */
  showProblem: 'planwright.showProblem',
} as const;

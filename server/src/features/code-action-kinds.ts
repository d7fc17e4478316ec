/** A fix of one finding. */
export const quickFixKind = 'quickfix';
/** What one may ask for where nothing is wrong. */
export const rewriteKind = 'refactor.rewrite';
/** Form and arithmetic: what may be mended on every save, since nobody's claim is changed. */
export const fixAllKind = 'source.fixAll.planwright';
/** Claims too: everything that is certain. For the command that makes a plan honest, never on save. */
export const makeHonestKind = 'source.makeHonest.planwright';

/** What the server announces. */
export const codeActionKinds: readonly string[] = [quickFixKind, rewriteKind, fixAllKind, makeHonestKind];

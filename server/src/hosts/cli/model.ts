import { modelJson } from '../../reports/model-json';
import { readInput } from './inputs';
import type { ModelOptions } from './options';
import { writeData } from './output';
import { readDocument, startSession } from './session';

/** `planwright model`: a plan as it was understood. Answers the exit status. */
export function model(options: ModelOptions): number {
  const session = startSession(options, []);
  const input = readInput(options.path, session);
  const today = session.today(input.own.settings);
  const { document } = readDocument(input, input.content.text, today, false);
  writeData(modelJson(input.path, document.plan, document.measures));
  return 0;
}

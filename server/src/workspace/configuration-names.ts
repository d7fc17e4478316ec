/** Names of the files that may hold settings, the first found in a folder counts; of `package.json` its `planwright` key. */
export const configurationNames: readonly string[] = ['.planwright.jsonc', 'package.json'];

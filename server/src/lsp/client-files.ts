import type { Connection } from 'vscode-languageserver';
import type {
  FilesExistsParams,
  FilesExistsResult,
  FilesListParams,
  FilesListResult,
  FilesReadParams,
  FilesReadResult,
} from '../protocol';
import { filesExistsRequest, filesListRequest, filesReadRequest } from '../protocol';
import type { Files } from '../workspace/files';

/** Files through the client, so that desktop, remote and web are the same program. A refusal counts as no file. */
export function clientFiles(connection: Connection): Files {
  return {
    list: async (include, exclude) => {
      const params: FilesListParams = { include, exclude };
      const uris: unknown = await connection
        .sendRequest<FilesListResult>(filesListRequest, params)
        .catch(() => []);
      return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
    },
    read: async (uri) => {
      const params: FilesReadParams = { uri };
      const result = await connection
        .sendRequest<FilesReadResult | null>(filesReadRequest, params)
        .catch(() => null);
      return typeof result?.text === 'string' ? result.text : null;
    },
    exists: async (uri) => {
      const params: FilesExistsParams = { uri };
      const result = await connection
        .sendRequest<FilesExistsResult | null>(filesExistsRequest, params)
        .catch(() => null);
      return typeof result?.exists === 'boolean' ? result.exists : null;
    },
  };
}

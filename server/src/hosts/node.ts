import { serveNode } from './node-server';

serveNode();

import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook } from './parse-workbook.ts';

const { file, bytes } = workerData as { readonly file: string; readonly bytes: Uint8Array };

parentPort?.postMessage(parseWorkbook(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));

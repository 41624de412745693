import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Parser = 'js-yaml' | 'yaml';

const [parser = '', directory = '', nth = '1'] = process.argv.slice(2);
const parse = await loadParser(parser as Parser);
const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
// Whoever parses a city wants its values: nothing that was read may be thrown away on the way.
const values = names
  .filter((_, index) => index % Number(nth) === 0)
  .map((name) => parse(readFileSync(join(directory, name), 'utf8')));
console.log(JSON.stringify({ usage: process.resourceUsage(), files: values.length }));

async function loadParser(name: Parser): Promise<(text: string) => unknown> {
  return name === 'yaml' ? (await import('yaml')).parse : (await import('js-yaml')).load;
}

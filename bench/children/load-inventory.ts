import { enableCompileCache } from 'node:module';

// As the command line does, which is what people wait for.
enableCompileCache();
const [directory = ''] = process.argv.slice(2);
const { loadInventory } = await import('@wardctl/inventory');
const { problems, wards } = await loadInventory(directory, { today: '2026-08-01' });

const cameras = wards.reduce((sum, ward) => sum + ward.cameras.length, 0);
const errors = problems.filter(({ severity }) => severity === 'error');
const places = errors.map(({ position: { file, line, column } }) => `${file}:${line}:${column}`);
console.log(JSON.stringify({ usage: process.resourceUsage(), wards: wards.length, cameras, errors: places }));

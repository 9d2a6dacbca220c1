import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { kent } from '../../schemas/reference/kent/county.ts';
import { comparedAreas } from '../../schemas/county.ts';

// Makes an invented street-level extract in the columns of data.police.uk: no line of it is a real incident.
//   npx tsx test/sample-data/make-street-crime.ts <file> <lines> <month, YYYY-MM> <seed>
// The sample came of: npx tsx test/sample-data/make-street-crime.ts
//   sample-data/kent-police/street-crime/2018-12_invented.csv 600 2018-12 2018

const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

/** Roughly how often each type occurs, in hundredths. */
const TYPES: readonly [string, number][] = [
  ['Violence and sexual offences', 38],
  ['Anti-social behaviour', 12],
  ['Criminal damage and arson', 10],
  ['Public order', 8],
  ['Other theft', 7],
  ['Shoplifting', 6],
  ['Vehicle crime', 6],
  ['Burglary', 5],
  ['Other crime', 3],
  ['Drugs', 1],
  ['Bicycle theft', 1],
  ['Robbery', 1],
  ['Possession of weapons', 1],
  ['Theft from the person', 1],
];
const OUTCOMES = ['Unable to prosecute suspect', 'Investigation complete; no suspect identified', 'Status update unavailable'];

/** Numbers from 0 up to 1 that a seed always gives in the same order (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One invented incident; two in a hundred have no place, and one in a thousand lies outside the county. */
function record(random: () => number, month: string, districts: readonly string[]): string {
  const type = pick(TYPES, random);
  const anonymous = type === 'Anti-social behaviour';
  const id = anonymous ? '' : Array.from({ length: 8 }, () => Math.floor(random() * 2 ** 32).toString(16).padStart(8, '0')).join('');
  const outcome = anonymous ? '' : (OUTCOMES[Math.floor(random() * OUTCOMES.length)] ?? '');
  const common = `${id},${month},Kent Police,Kent Police`;
  if (random() < 0.02) return `${common},,,No Location,,,${type},${outcome},`;
  const district = random() < 0.001 ? 'Bexley' : (districts[Math.floor(random() * districts.length)] ?? '');
  const area = Math.floor(random() * 17) + 1;
  const lsoa = `${district} ${String(area).padStart(3, '0')}${'ABCDE'[Math.floor(random() * 5)]}`;
  const code = `E01${String(Math.floor(random() * 999_999)).padStart(6, '0')}`;
  const at = `${(0.1 + random()).toFixed(6)},${(51 + random() / 2).toFixed(6)}`;
  return `${common},${at},On or near Invented Street ${Math.floor(random() * 900)},${code},${lsoa},${type},${outcome},`;
}

function pick(weighted: readonly [string, number][], random: () => number): string {
  let left = random() * 100;
  return (weighted.find(([, weight]) => (left -= weight) < 0) ?? weighted[0] ?? [''])[0];
}

async function main([file, lines, month, seed]: string[]): Promise<void> {
  if (file === undefined || lines === undefined || month === undefined || seed === undefined) {
    throw new Error('say: npx tsx test/sample-data/make-street-crime.ts <file> <lines> <month, YYYY-MM> <seed>');
  }
  const random = seeded(Number(seed));
  const districts = comparedAreas(kent).map(({ name }) => name);
  const out = createWriteStream(file);
  out.write(`${HEADER}\n`);
  for (let line = 0; line < Number(lines); line += 1) {
    if (!out.write(`${record(random, month, districts)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

await main(process.argv.slice(2));

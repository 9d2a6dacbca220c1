import { readdir, readFile } from 'node:fs/promises';

/** What a process that runs a function has used so far: processor time, and the most memory that it ever had. */
export type Used = { cpuMs: number; peakMb: number };

/** Linux counts processor time in hundredths of a second. */
const MS_A_TICK = 10;

/** What the functions that this process hosts have used, by their names in the template; nothing where the system does not tell. */
export async function usedByFunctions(): Promise<Map<string, Used>> {
  const used = new Map<string, Used>();
  for (const id of await readdir('/proc').catch(() => [])) {
    const of = (file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
    const status = await of('status');
    if (!status.includes(`PPid:\t${process.pid}\n`)) continue;
    const name = /AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(await of('environ'))?.[1];
    if (name === undefined) continue;
    // The name of the program, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
    const fields = (await of('stat')).replace(/^.*\) /, '').split(' ');
    const before = used.get(name) ?? { cpuMs: 0, peakMb: 0 };
    const peakMb = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    used.set(name, {
      cpuMs: before.cpuMs + (Number(fields[11]) + Number(fields[12])) * MS_A_TICK,
      peakMb: Math.max(before.peakMb, peakMb),
    });
  }
  return used;
}

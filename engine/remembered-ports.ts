import { join } from 'node:path';
import { readJson, writeFileDurably } from '../supervision/durable-file';
import { findFreePorts, type Ports } from './free-ports';

/**
 * The ports this folder's engine had the last time, as far as they are free. A server looks for the members of its
 * cluster that its database saw alive in the last 20 s: after a quick restart these are its own old ports, and with
 * other ports it waits half a minute for them in vain.
 */
export async function portsOfFolder<const Name extends string>(
  folder: string,
  names: readonly Name[],
): Promise<Ports<Name>> {
  const file = join(folder, 'ports.json');
  const ports = await findFreePorts(names, remembered(file, names));
  writeFileDurably(file, JSON.stringify(ports));
  return ports;
}

function remembered<Name extends string>(file: string, names: readonly Name[]): Partial<Ports<Name>> {
  const value = readJson(file);
  if (typeof value !== 'object' || value === null) return {};
  const known = value as Record<string, unknown>;
  const usable = names.filter((name) => Number.isInteger(known[name]) && isPort(known[name] as number));
  return Object.fromEntries(usable.map((name) => [name, known[name]])) as Partial<Ports<Name>>;
}

function isPort(value: number): boolean {
  return value >= 1_024 && value < 65_536;
}

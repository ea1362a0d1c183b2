import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';
import { eventsIn } from './declared-values.js';

/** Each event that the module publishes or handles. One that it publishes under another name does not load. */
export async function checkEvents({ id, module, modules }: Subject, findings: Findings): Promise<void> {
  const { body, folder, manifest } = module;
  const listed = new Set((body.events ?? []).map(({ eventName }) => eventName));
  const declared = (await eventsIn(folder)).map(({ eventName }) => eventName).filter((name) => name.startsWith(`${id}.`));
  findings.look('events', new Set([...listed, ...declared]).size + (body.handlers?.length ?? 0));
  for (const name of declared) if (!listed.has(name)) findings.add('eventUnlisted', name);
  const required = modules.filter((other) => other.manifest.id in (manifest.requires ?? {}));
  const known = new Set([...listed, ...required.flatMap((other) => (other.body.events ?? []).map(({ eventName }) => eventName))]);
  for (const { event, name } of body.handlers ?? []) if (!known.has(event.eventName)) findings.add('eventUnknown', name, { event: event.eventName });
}

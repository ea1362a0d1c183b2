import { isConnectionLoss } from '../database/pg-errors.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { WorkTransaction } from '../database/work-transaction.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import { type DeadLetter, failureOf, takeDeadLetter } from './dead-letters.js';
import { type BoundHandler, handlerName, type ModuleHandlers } from './event-runner.js';

/**
 * Has a dead letter handled again, now: it is gone once its handler has settled it. If it fails again it stays where it is.
 *
 * @param modules those that are loaded
 * @throws Refusal `events.dead_letter_not_found`, `events.handler_not_loaded`, `events.still_failing`
 */
export async function rerunDeadLetter(unitOfWork: UnitOfWork, modules: readonly ModuleHandlers[], id: string): Promise<DeadLetter> {
  try {
    return await unitOfWork.runAsService('events.rerun', (tx) => settleLetter(tx, modules, id));
  } catch (error) {
    if (error instanceof Refusal || isConnectionLoss(error)) throw error;
    throw new Refusal('events.still_failing', TEXTS.failing, { id, failure: failureOf(error) }, { cause: error });
  }
}

async function settleLetter(tx: WorkTransaction, modules: readonly ModuleHandlers[], id: string): Promise<DeadLetter> {
  const letter = await takeDeadLetter(tx, id);
  if (!letter) throw new Refusal('events.dead_letter_not_found', TEXTS.notFound, { id });
  const { handler, moduleId } = letter;
  const bound = handlerOf(modules, letter);
  if (!bound) throw new Refusal('events.handler_not_loaded', TEXTS.notLoaded, { handler, moduleId });
  await bound.handler.handle(letter.event as never, tx);
  return letter;
}

function handlerOf(modules: readonly ModuleHandlers[], { handler, moduleId, name }: DeadLetter): BoundHandler | undefined {
  const module = modules.find((each) => each.moduleId === moduleId);
  return module?.handlers.find((bound) => bound.event.eventName === name && handlerName(moduleId, bound.handler) === handler);
}

const TEXTS = {
  notFound: {
    zh: '没有编号为 {id} 的搁置事件。请用 zhibu events dead-letters 查看。',
    en: 'No event with the id {id} was given up. See which were: zhibu events dead-letters.',
  },
  notLoaded: {
    zh: '处理者 {handler} 未加载。请选用含有它的模块“{moduleId}”的版本，再重新处理。',
    en: '{handler} is not loaded. Choose the module "{moduleId}" in a version that has it, then run it again.',
  },
  failing: {
    zh: '事件 {id} 再次失败（{failure}），仍然搁置，没有写入任何数据。请升级或修复其处理者后重新处理。',
    en: 'The event {id} failed again ({failure}). It is kept and nothing was written. Upgrade or mend its handler, then run it again.',
  },
} satisfies Record<string, Text>;

import { Injectable } from '@nestjs/common';
import { type Contribution, Contributions, type Language, type NotificationKind, render, type TextValues } from '../../../src/index.js';

/** The texts of a message. */
export interface NotificationTexts {
  readonly title: string;
  readonly body: string;
}

/** The kinds of messages that the loaded modules send. */
@Injectable()
export class NotificationKinds {
  private known: ReadonlyMap<string, Contribution<NotificationKind>> | undefined;

  constructor(private readonly contributions: Contributions) {}

  /** The kind of this name; undefined where its module is not loaded. */
  find(name: string): NotificationKind | undefined {
    return this.byName.get(name)?.value;
  }

  /** The id of the module that sends a kind; undefined where it is not loaded. */
  ownerOf(name: string): string | undefined {
    return this.byName.get(name)?.moduleId;
  }

  /** The kinds of some modules, in the order of the modules. */
  of(moduleIds: ReadonlySet<string>): NotificationKind[] {
    return [...this.byName.values()].filter(({ moduleId }) => moduleIds.has(moduleId)).map(({ value }) => value);
  }

  /** What a message of the kind says. */
  textsOf(name: string, language: Language, values: TextValues): NotificationTexts {
    const kind = this.find(name);
    return kind ? { title: render(kind.title, language, values), body: render(kind.body, language, values) } : { title: name, body: name };
  }

  private get byName(): ReadonlyMap<string, Contribution<NotificationKind>> {
    this.known ??= new Map(this.contributions.entries('notifications').map((kind) => [kind.value.name, kind]));
    return this.known;
  }
}

import { Injectable } from '@nestjs/common';
import { Contributions, type Language, type NotificationKind, render, type TextValues } from '../../../src/index.js';

/** The texts of a message. */
export interface NotificationTexts {
  readonly title: string;
  readonly body: string;
}

/** The kinds of messages that the loaded modules send. */
@Injectable()
export class NotificationKinds {
  private known: ReadonlyMap<string, NotificationKind> | undefined;

  constructor(private readonly contributions: Contributions) {}

  /** The kind of this name; undefined where its module is not loaded. */
  find(name: string): NotificationKind | undefined {
    return this.byName.get(name);
  }

  /** Every kind, in the order of the modules. */
  all(): NotificationKind[] {
    return [...this.byName.values()];
  }

  /** What a message of the kind says. */
  textsOf(name: string, language: Language, values: TextValues): NotificationTexts {
    const kind = this.find(name);
    return kind ? { title: render(kind.title, language, values), body: render(kind.body, language, values) } : { title: name, body: name };
  }

  private get byName(): ReadonlyMap<string, NotificationKind> {
    this.known ??= new Map(this.contributions.entries('notifications').map(({ value }) => [value.name, value]));
    return this.known;
  }
}

import type { components } from '@zhibu/client';

type Member = components['schemas']['Member'];

/** What the form of a member's contact data holds, as typed. */
export interface ContactForm {
  /** The whole new number; empty: it stays. */
  readonly phone: string;
  readonly workPost: string;
  readonly address: string;
}

/** One field that another has changed while it was being edited. */
export interface Conflict {
  readonly field: keyof ContactForm;
  readonly theirs: string | null;
  readonly mine: string;
}

/** The form of a record as it was read. The number is masked there, so its field begins empty. */
export function contactForm({ workPost, address }: Member): ContactForm {
  return { phone: '', workPost: workPost ?? '', address: address ?? '' };
}

/** The body of the change: only what was changed, so that nothing else is written over. */
export function contactChange(form: ContactForm, read: Member): components['schemas']['UpdateMember'] {
  const before = contactForm(read);
  return {
    ...(form.phone.trim() !== '' && { phone: form.phone.trim() }),
    ...(form.workPost !== before.workPost && { workPost: valueOf(form.workPost) }),
    ...(form.address !== before.address && { address: valueOf(form.address) }),
  };
}

/** What the person entered, beside what stands there now; fields he left alone are none of it. */
export function conflictsOf(form: ContactForm, read: Member, now: Member): Conflict[] {
  const change = contactChange(form, read);
  return (['phone', 'workPost', 'address'] as const).filter((field) => field in change).map((field) => ({ field, theirs: now[field], mine: form[field] }));
}

/** What is sent for a field: null takes away what stood there. */
function valueOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

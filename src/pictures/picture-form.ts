/** The widths in pixels that pictures are given in: a closed list, so that nobody fills the storage by asking for each. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** What pictures of a width are encoded as, the one for clients that say nothing first. */
export const PICTURE_TYPES = ['image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** One way to give a picture. */
export interface PictureForm {
  /** `clean`, `640.webp`: what it is kept under. */
  readonly id: string;
  /** At most so many pixels wide; null: as it is. */
  readonly width: PictureWidth | null;
  /** Null: the type it was uploaded as. */
  readonly type: PictureType | null;
}

/** As large as it was uploaded and of that type, turned upright, without what the camera wrote into it. */
export const CLEAN: PictureForm = { id: 'clean', width: null, type: null };

/** At most so many pixels wide. */
export function formOf(width: PictureWidth, type: PictureType): PictureForm {
  return { id: `${width}.${extensionOf(type)}`, width, type };
}

/** The name of a picture in a form: with the extension of its type. */
export function nameIn({ type, width }: PictureForm, name: string): string {
  return type === null ? name : `${name.replace(/\.[^.]*$/, '')}-${width}.${extensionOf(type)}`;
}

/** Whether a file is one of those that are given as pictures. */
export function isPicture({ mediaType }: { readonly mediaType: string }): boolean {
  return mediaType.startsWith('image/');
}

function extensionOf(type: PictureType): string {
  return type === 'image/webp' ? 'webp' : 'jpg';
}

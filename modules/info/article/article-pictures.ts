/** An image of clean HTML up to its address, the address, and the rest of the tag: attributes hold neither `"` nor `>`. */
const IMAGE = /(<img\b[^>]*?\bsrc=")([^"]*)("[^>]*>)/g;
const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
/** What an upload is called by itself, and what it is called in an article or an offer; in one of the widths, where that is said. */
const UPLOADED = new RegExp(`^/api/v1/(?:files/(${UUID})/content|(?:articles|shares)/${UUID}/files/(${UUID}))(\\?width=(?:320|640|1280))?$`, 'i');

/** The upload that an image shows, by its address; null for an image of elsewhere. */
export function pictureAt(src: string): string | null {
  return shownAt(src)?.id ?? null;
}

/** The uploads that clean HTML shows, each once, in their order. Images of elsewhere are none of them. */
export function picturesIn(html: string): string[] {
  const ids = [...html.matchAll(IMAGE)].flatMap(([, , src = '']) => pictureAt(src) ?? []);
  return [...new Set(ids)];
}

/** Clean HTML whose uploads are named as files of this article, where its readers get them. */
export function withOwnPictures(html: string, articleId: string): string {
  return withPicturesOf(html, `articles/${articleId}`);
}

/** The same as files of an offer, for those who are offered the article and do not read it otherwise. */
export function withOfferedPictures(html: string, shareId: string): string {
  return withPicturesOf(html, `shares/${shareId}`);
}

/** Clean HTML without those uploads that are not among `present`. */
export function withoutLostPictures(html: string, present: ReadonlySet<string>): string {
  return html.replace(IMAGE, (whole, _before: string, src: string) => {
    const id = pictureAt(src);
    return id === null || present.has(id) ? whole : '';
  });
}

function withPicturesOf(html: string, owner: string): string {
  return html.replace(IMAGE, (whole, before: string, src: string, after: string) => {
    const shown = shownAt(src);
    return shown === null ? whole : `${before}/api/v1/${owner}/files/${shown.id}${shown.width}${after}`;
  });
}

/** The upload that an address names, and the width that it asks for as a query; empty for none. */
function shownAt(src: string): { id: string; width: string } | null {
  const [, uploaded, attached, width = ''] = UPLOADED.exec(src) ?? [];
  const id = uploaded ?? attached;
  return id === undefined ? null : { id: id.toLowerCase(), width };
}

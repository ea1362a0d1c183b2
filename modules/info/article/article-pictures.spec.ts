import { pictureAt, picturesIn, withOfferedPictures, withOwnPictures } from './article-pictures.js';

const ID = '01a21add-c344-723b-8cc8-9f75c6ddd048';
const OTHER = '01a21add-c447-7306-a8c6-d13b1b5fb1b6';

describe('the address of a picture', () => {
  it.each([
    ['of an upload', `/api/v1/files/${ID}/content`, ID],
    ['of a file of an article', `/api/v1/articles/${OTHER}/files/${ID}`, ID],
    ['of a file of an offer', `/api/v1/shares/${OTHER}/files/${ID}`, ID],
    ['in a width', `/api/v1/articles/${OTHER}/files/${ID}?width=640`, ID],
    ['in capitals', `/api/v1/files/${ID.toUpperCase()}/content`, ID],
    ['in a width that there is not', `/api/v1/articles/${OTHER}/files/${ID}?width=641`, null],
    ['of something else of an article', `/api/v1/articles/${OTHER}/receipts/${ID}`, null],
    ['of elsewhere', `https://example.org/api/v1/files/${ID}/content`, null],
    ['of nothing', '', null],
  ])('%s', (_, src, id) => {
    expect(pictureAt(src)).toBe(id);
  });

  it('is that of whoever shows it, its width kept, and of no other image', () => {
    const html = `<p><img src="/api/v1/files/${ID}/content?width=320" alt="甲" /><img src="https://example.org/a.png" /></p>`;
    const shown = withOfferedPictures(withOwnPictures(html, OTHER), ID);
    expect(shown).toBe(html.replace(`/api/v1/files/${ID}/content`, `/api/v1/shares/${ID}/files/${ID}`));
    expect(withOwnPictures(shown, OTHER)).toContain(`src="/api/v1/articles/${OTHER}/files/${ID}?width=320"`);
    expect(picturesIn(shown)).toEqual([ID]);
  });
});

import { errorListMarkdown } from './error-list.js';

const definition = {
  code: 'library.shelf_full',
  status: 409,
  title: { zh: '书架已满', en: 'Shelf full' },
  detail: { zh: '换一个书架|A。', en: 'Take another\nshelf.' },
};

describe('the list of errors', () => {
  it('has one row for each error, with its cure in both languages', () => {
    expect(errorListMarkdown([definition]).split('\n')).toContain(
      '| `library.shelf_full` | 409 | 书架已满<br>Shelf full | 换一个书架\\|A。<br>Take another shelf. |',
    );
  });

  it('has a section for each owner, in order', () => {
    const text = errorListMarkdown([definition, { ...definition, code: 'base.a' }]);
    expect(text.match(/^## .*$/gm)).toEqual(['## base', '## library', '## errors[].code']);
  });

  it('tells the faults of fields too', () => {
    expect(errorListMarkdown([])).toContain('| `validation.required` | 必填。<br>This field is required. |');
  });
});

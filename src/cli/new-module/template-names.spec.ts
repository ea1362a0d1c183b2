import fc from 'fast-check';
import { pluralOf } from './module-questions.js';
import { TEMPLATE, TemplateNames } from './template-names.js';

const VISITS = { id: 'site-visits', title: { zh: '走访', en: "Members' visits" }, aggregate: 'site-visit', plural: 'site-visits', aggregateTitle: '走访记录', events: true };

describe('the names of the template', () => {
  it.each([
    ['paper-sheets/paper-sheet.dto.js', 'site-visits/site-visit.dto.js'],
    ['PaperShelfModule paperShelfErrors paper_shelf_paper_sheets', 'SiteVisitsModule siteVisitsErrors site_visits_site_visits'],
    ['Paper sheets: PaperSheetEntity of one paper sheet, 纸页', 'Site visits: SiteVisitEntity of one site visit, 走访记录'],
  ])('become those of the module: %s', (text, renamed) => {
    expect(new TemplateNames(VISITS).apply(text)).toBe(renamed);
  });

  it('are escaped in code', () => {
    expect(new TemplateNames(VISITS).apply(`en: 'Paper shelf'`, true)).toBe(String.raw`en: 'Members\' visits'`);
  });

  it('are replaced once, whatever is put in their place', () => {
    fc.assert(
      fc.property(fc.constantFrom('paper-sheet', 'paper-sheets', '纸页', '$&'), (title) => {
        expect(new TemplateNames({ ...TEMPLATE, aggregateTitle: title }).apply('纸页 纸页')).toBe(`${title} ${title}`);
      }),
    );
  });
});

describe('the plural of a word', () => {
  it.each([
    ['home-visit', 'home-visits'],
    ['log-entry', 'log-entries'],
    ['survey', 'surveys'],
    ['class', 'classes'],
    ['speech', 'speeches'],
  ])('of %s is %s', (word, plural) => {
    expect(pluralOf(word)).toBe(plural);
  });
});

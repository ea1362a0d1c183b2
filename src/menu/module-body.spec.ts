import { definePermissions } from '../access/permission.js';
import { defineErrors } from '../errors/define-errors.js';
import { joinParts } from './module-body.js';

const permissions = definePermissions('tests', { row: { read: { zh: '读', en: 'read' }, write: { zh: '写', en: 'write' } } });
const title = { zh: '错', en: 'fault' };
const errors = (key: string) => defineErrors('tests', { [key]: { status: 409, title, detail: title } });

describe('joining the parts of a module', () => {
  it('keeps every entry of a point, in order', () => {
    const [one, two, three] = [errors('one'), errors('two'), errors('three')];
    expect(joinParts({ errors: [one, two] }, { entities: [] }, { errors: [three] })).toEqual({ errors: [one, two, three], entities: [] });
  });

  it('adds up what a role gets', () => {
    const { read, write } = permissions.row;
    const joined = joinParts({ roleDefaults: { auditor: [read], member: [read] } }, { roleDefaults: { auditor: [write] } });
    expect(joined.roleDefaults).toEqual({ auditor: [read, write], member: [read] });
  });

  it('leaves out a point that no part has', () => {
    expect(joinParts({}, {})).toEqual({});
  });
});

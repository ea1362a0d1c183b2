import { IsIn, Matches } from 'class-validator';
import { InfoSettings } from '../../modules/info/info.settings.js';
import { checkSettings } from './check-settings.js';
import { settingsSchemaOf } from './settings-schema.js';

class Chosen {
  @IsIn(['off', 'on']) state = 'off';
  @IsIn([1, 'all']) count: number | string = 1;
  @Matches(/^\d{4}$/) year = '2026';
}

it('says of every setting of which type it is, and which form a text has', () => {
  expect(settingsSchemaOf(Chosen).properties).toEqual({
    state: { default: 'off', type: 'string', enum: ['off', 'on'] },
    count: { default: 1, enum: [1, 'all'] },
    year: { default: '2026', type: 'string', pattern: String.raw`^\d{4}$` },
  });
});

it('tells of an address that is none in words of both languages', () => {
  const { faults } = checkSettings(InfoSettings, { articleUrl: 'www.example.cn', weiboAddress: 'relay' });
  expect(faults.map(({ key }) => key)).toEqual(['articleUrl', 'weiboAddress']);
  for (const { text } of faults) {
    expect(text.zh).toMatch(/^须为/);
    expect(`${text.zh} ${text.en}`).not.toMatch(/match|\\/);
  }
});

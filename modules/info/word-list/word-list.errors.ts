import { defineErrors } from '../../../src/index.js';

/** What a request about lists of words can be refused for. */
export const wordListErrors = defineErrors('info', {
  wordListNameTaken: {
    status: 409,
    title: { zh: '词表名称重复', en: 'Name of the list taken' },
    detail: { zh: '该组织已有名为“{name}”的词表。请改用其他名称。', en: 'The organization has a list called {name}. Choose another name.' },
  },
  wordListsTooMany: {
    status: 422,
    title: { zh: '词表过多', en: 'Too many lists' },
    detail: { zh: '一个组织最多 {most} 个词表。请把词并入已有的词表，或删除不用的词表。', en: 'An organization has {most} lists at most. Put the words into one that it has, or remove one.' },
  },
  wordListFull: {
    status: 422,
    title: { zh: '词表已满', en: 'The list is full' },
    detail: { zh: '一个词表最多 {most} 个词。请删去不用的词，或另建词表。', en: 'A list holds {most} words at most. Remove some, or begin another list.' },
  },
  wordTaken: {
    status: 409,
    title: { zh: '词已在表中', en: 'The word is listed' },
    detail: {
      zh: '词表中已有“{word}”（不分全角半角和大小写）。请修改已有的词。',
      en: 'The list holds {word} already; width and letter case make no difference. Change that one.',
    },
  },
  wordTooShort: {
    status: 422,
    title: { zh: '词太短', en: 'The word is too short' },
    detail: {
      zh: '“{word}”不足两个字（空白和不可见字符不计），会处处命中。请写成词或短语。',
      en: '{word} has fewer than two characters that can be seen, and would be found everywhere. Give a word or a phrase.',
    },
  },
  wordExceptionWithoutWord: {
    status: 422,
    title: { zh: '例外中没有该词', en: 'An exception without the word' },
    detail: { zh: '例外“{exception}”须含有“{word}”，并比它长。', en: 'The exception {exception} must hold {word} and be longer.' },
  },
  wordUnknown: {
    status: 422,
    title: { zh: '没有这个词', en: 'No such word' },
    detail: { zh: '词表中没有此编号的词。请清空编号，按词表和词对应。', en: 'The list has no word with this id. Leave the id out: a row is then known by list and word.' },
  },
  wordListUnknown: {
    status: 422,
    title: { zh: '没有这个词表', en: 'No such list' },
    detail: {
      zh: '您的管理范围内没有名称或编号为“{list}”的词表。请先用 POST /word-lists 建立。',
      en: 'There is no list with the name or id {list} in your scope. Make it by POST /word-lists first.',
    },
  },
  wordListAmbiguous: {
    status: 422,
    title: { zh: '词表名称不唯一', en: 'More than one list of this name' },
    detail: { zh: '有多个名为“{list}”的词表。请改写词表的编号（id）。', en: 'Several lists are called {list}. Write the id of the one meant.' },
  },
});

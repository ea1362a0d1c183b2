import type { CodeSystemDefinition } from '../../../src/index.js';

/** Political status: GB/T 4762. */
export const politicalStatusCodes: CodeSystemDefinition = {
  id: 'political-status',
  title: { zh: '政治面貌', en: 'Political status' },
  standard: 'GB/T 4762-1984',
  codes: [
    { code: '01', name: { zh: '中共党员', en: 'Member of the Communist Party of China' }, aliases: ['党员', '正式党员'] },
    { code: '02', name: { zh: '中共预备党员', en: 'Probationary member of the Communist Party of China' }, aliases: ['预备党员'] },
    { code: '03', name: { zh: '共青团员', en: 'Member of the Communist Youth League' }, aliases: ['团员'] },
    { code: '04', name: { zh: '民革党员', en: 'Member of the Revolutionary Committee of the Chinese Kuomintang' }, aliases: ['民革', '民革会员'] },
    { code: '05', name: { zh: '民盟盟员', en: 'Member of the China Democratic League' }, aliases: ['民盟'] },
    { code: '06', name: { zh: '民建会员', en: 'Member of the China National Democratic Construction Association' }, aliases: ['民建'] },
    { code: '07', name: { zh: '民进会员', en: 'Member of the China Association for Promoting Democracy' }, aliases: ['民进'] },
    { code: '08', name: { zh: '农工党党员', en: "Member of the Chinese Peasants' and Workers' Democratic Party" }, aliases: ['农工党'] },
    { code: '09', name: { zh: '致公党党员', en: 'Member of the China Zhi Gong Party' }, aliases: ['致公党'] },
    { code: '10', name: { zh: '九三学社社员', en: 'Member of the Jiusan Society' }, aliases: ['九三学社'] },
    { code: '11', name: { zh: '台盟盟员', en: 'Member of the Taiwan Democratic Self-Government League' }, aliases: ['台盟'] },
    { code: '12', name: { zh: '无党派人士', en: 'Person without party affiliation' }, aliases: ['无党派', '无党派民主人士'] },
    { code: '13', name: { zh: '群众', en: 'Ordinary citizen' }, aliases: ['普通公民'] },
  ],
};

import { type Command, Option } from 'commander';
import { AccountAdministrator, type PrintedAccount } from '../access/ports.js';
import { BUILT_IN_ROLES } from '../access/role-defaults.js';
import { Problem } from '../errors/problem.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import { withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import { UsageError } from './failure.js';
import type { Outcome } from './outcome.js';
import { tableOf } from './text-table.js';

interface CreateFlags {
  readonly username?: string;
  readonly name?: string;
  readonly role?: string;
  readonly organization?: string;
  readonly passwordStdin?: boolean;
}

/** `zhibu account`: accounts, for the operator of the server. */
export function accountCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const account = program.command('account').description(terminal.in({ zh: '账号', en: 'accounts' }));
  const username: [string, string] = ['<username>', terminal.in({ zh: '用户名', en: 'the user name' })];
  account
    .command('create')
    .description(terminal.in({ zh: '新建账号；未给密码时生成一个，只显示一次', en: 'make an account; without a password one is made and printed once' }))
    .option('--username <username>', terminal.in(TEXTS.username))
    .option('--name <name>', terminal.in(TEXTS.name))
    .addOption(new Option('--role <role>', terminal.in(TEXTS.role)).choices(BUILT_IN_ROLES))
    .option('--organization <code>', terminal.in(TEXTS.organization))
    .option('--password-stdin', terminal.in({ zh: '从标准输入读取密码', en: 'read the password from the standard input' }))
    .action(runs(cli, (flags: CreateFlags) => create(cli, flags)));
  account
    .command('list')
    .description(terminal.in({ zh: '列出账号', en: 'list the accounts' }))
    .action(runs(cli, () => list(cli)));
  account
    .command('reset-password')
    .argument(...username)
    .description(terminal.in({ zh: '重置密码，新密码只显示一次', en: 'give a new password, printed once' }))
    .action(runs(cli, (name: string) => resetPassword(cli, name)));
  account
    .command('suspend')
    .argument(...username)
    .description(terminal.in({ zh: '停用账号并结束其登录', en: 'suspend an account and end its sessions' }))
    .action(runs(cli, (name: string) => change(cli, name, 'suspend')));
  account
    .command('resume')
    .argument(...username)
    .description(terminal.in({ zh: '恢复账号', en: 'resume a suspended account' }))
    .action(runs(cli, (name: string) => change(cli, name, 'resume')));
}

async function create(cli: CommandLine, flags: CreateFlags): Promise<Outcome> {
  const username = await givenOrAsked(cli, '--username', flags.username, TEXTS.username);
  const name = await givenOrAsked(cli, '--name', flags.name, TEXTS.name);
  const roleKey = await givenOrAsked(cli, '--role', flags.role, TEXTS.role);
  const organizationCode = await givenOrAsked(cli, '--organization', flags.organization, TEXTS.organization);
  const password = flags.passwordStdin ? await cli.terminal.readInput() : undefined;
  const account = { username, name, roleKey, organizationCode, ...(password !== undefined && { password }) };
  const made = await administer(cli, (accounts) => accounts.create(account), TEXTS.noOrganization, { code: organizationCode });
  return printed(cli, made, TEXTS.created);
}

async function resetPassword(cli: CommandLine, username: string): Promise<Outcome> {
  const account = await administer(cli, (accounts) => accounts.resetPassword(username), TEXTS.noAccount, { username });
  return printed(cli, account, TEXTS.reset);
}

async function change(cli: CommandLine, username: string, act: 'suspend' | 'resume'): Promise<Outcome> {
  await administer(cli, (accounts) => accounts[act](username), TEXTS.noAccount, { username });
  return { document: { username, status: act === 'suspend' ? 'suspended' : 'active' }, lines: [cli.terminal.in(TEXTS[act], { username })] };
}

async function list(cli: CommandLine): Promise<Outcome> {
  const accounts = await administer(cli, (administrator) => administrator.list(), TEXTS.noAccount, {});
  const rows = accounts.map(({ name, status, username }) => [username, name, status]);
  return { document: { accounts }, lines: tableOf(TEXTS.header[cli.terminal.language], rows) };
}

/** Runs one act of the administrator; what he does not find is said in words that fit the command. */
async function administer<R>(cli: CommandLine, act: (accounts: AccountAdministrator) => Promise<R>, notFound: Text, values: Record<string, string>): Promise<R> {
  try {
    return await withApp(cli, ({ app }) => act(app.get(AccountAdministrator, { strict: false })));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    throw new Refusal('account.not_found', notFound, values, { cause: error });
  }
}

async function givenOrAsked({ terminal }: CommandLine, flag: string, given: string | undefined, question: Text): Promise<string> {
  if (given !== undefined) return given;
  if (!terminal.interactive) throw new UsageError(TEXTS.missingFlag, { flag });
  return terminal.ask(question);
}

function printed({ terminal }: CommandLine, { password, username }: PrintedAccount, done: Text): Outcome {
  const secret = password === null ? [] : [terminal.in(TEXTS.password, { password })];
  return { document: { username, password }, lines: [terminal.in(done, { username }), ...secret] };
}

const TEXTS = {
  username: { zh: '用户名', en: 'the user name' },
  name: { zh: '姓名', en: "the person's name" },
  role: { zh: '内置角色', en: 'a built-in role' },
  organization: { zh: '组织代码', en: 'code of the organization' },
  header: { zh: ['用户名', '姓名', '状态'], en: ['user name', 'name', 'status'] },
  created: { zh: '已新建账号 {username}。', en: 'Made the account {username}.' },
  reset: { zh: '已重置 {username} 的密码，其登录全部结束。', en: 'Gave {username} a new password; all sessions ended.' },
  suspend: { zh: '已停用 {username}，其登录全部结束。', en: 'Suspended {username}; all sessions ended.' },
  resume: { zh: '已恢复 {username}。', en: 'Resumed {username}.' },
  password: { zh: '密码：{password}（只显示这一次，首次使用时须修改）', en: 'Password: {password} (shown once; must be changed at first use)' },
  noAccount: { zh: '没有用户名为 {username} 的账号。', en: 'There is no account {username}.' },
  noOrganization: { zh: '没有代码为 {code} 的组织。', en: 'There is no organization with the code {code}.' },
  missingFlag: { zh: '缺少 {flag}，且没有终端可以询问。', en: '{flag} is missing, and nobody can be asked here.' },
} satisfies Record<string, Text | Record<string, string[]>>;

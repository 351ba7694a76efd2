import { roles } from '#language/roles.ts'
import type { Command, Who } from './command.ts'
import type { Option, Options } from './option.ts'
import { always } from './options.ts'
import { statusWords } from './statuses.ts'

/** `figure MEASURE --from DAY …`: what is needed, as it is typed. */
export function usage({ name, takes, options }: Command): string {
  const places = Object.values(takes).map(({ shows, needed, rest, many }) =>
    optional(`${shows}${rest || many ? ' …' : ''}`, needed),
  )
  const must = Object.entries(options).flatMap(([option, { shows, needed }]) =>
    needed ? [`--${option} ${shows}`] : [],
  )
  return ['bin/throughline', name, ...places, ...must].join(' ')
}

export function overview(table: readonly Command[]): string {
  const wide = Math.max(...table.map(({ name }) => name.length)) + 2
  return `Throughline at the command line. It uses the server's store, and starts it for itself when no server runs.

${table.map(({ name, line }) => `  ${name.padEnd(wide)}${line}`).join('\n')}

bin/throughline COMMAND --help says what one takes. Every command takes --json.
`
}

export function helpOn(command: Command): string {
  const { line, more, options, takes, examples } = command
  const sections = [
    `${line}.${more && `\n${more}`}`,
    `  ${usage(command)}${anyOptional(options) ? ' [options]' : ''}`,
    entries({ ...takes }, (_, { shows }) => shows ?? ''),
    entries({ ...options, ...always }, optionWords),
    whoWords(command.who),
    examples.length > 0 ? `For example:\n${examples.map((example) => `  bin/throughline ${example}`).join('\n')}` : '',
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** docs/commands.md. */
export function markdown(table: readonly Command[]): string {
  const statuses = Object.entries(statusWords).map(([status, words]) => `- ${status}: ${words}`)
  return `# The command line

\`bin/throughline\` uses the same store as the server, and starts it for itself when no server runs. Data is printed on
standard output and everything else on standard error. \`--json\` prints one object, or one a line for a list; \`--help\`
says what a command takes. The exit status says how it went:

${statuses.join('\n')}

${table.map(section).join('\n')}
Made by \`bin/throughline help --markdown\` from the table of commands.
`
}

function section(command: Command): string {
  const { name, line, more, takes, options, examples, who } = command
  const items = [
    ...Object.values(takes).map((argument) => item(argument.shows ?? '', argument)),
    ...Object.entries(options).map(([option, one]) => item(optionWords(option, one), one)),
  ]
  const parts = [
    `## ${name}`,
    `${line}.${more && ` ${more}`}`,
    `\`\`\`sh\n${usage(command)}\n${examples.map((example) => `bin/throughline ${example}\n`).join('')}\`\`\``,
    items.join('\n'),
    whoWords(who),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const item = (shown: string, option: Option) => `- \`${shown}\`: ${option.words}${option.needed ? ' (needed)' : ''}`

export function whoWords(who: Who): string {
  if (who === 'no store') return 'It reads no records, and anybody may run it.'
  if (who === 'the machine') return 'Whoever may use the machine may run it; it shows no child.'
  const may = Object.values(roles).filter((role) => who.every((what) => (role.may as readonly string[]).includes(what)))
  if (may.length === Object.keys(roles).length) return 'It runs as a named person (--as), in any role.'
  return `It runs as a named person (--as): ${may.map(({ words }) => words.toLowerCase()).join(', ')}.`
}

const optionWords = (name: string, { shows }: Option) => `--${name}${shows === null ? '' : ` ${shows}`}`
const optional = (words: string, needed: boolean) => (needed ? words : `[${words}]`)
const anyOptional = (options: Options) => Object.values(options).some(({ needed }) => !needed)

function entries(options: Options, shown: (name: string, option: Option) => string): string {
  return Object.entries(options)
    .map(([name, option]) => `  ${shown(name, option)}\n      ${option.words}${option.needed ? ' (needed)' : ''}`)
    .join('\n')
}

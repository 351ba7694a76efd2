import { plain } from './line/answer.ts'
import { withoutStore, type Command } from './line/command.ts'
import { helpOn, markdown, overview } from './line/help.ts'
import { didYouMean } from './line/nearest.ts'
import { flag, text } from './line/option.ts'
import { Mistake } from './line/statuses.ts'

/** It tells of the table that it stands in. */
export const help = (table: () => readonly Command[]): Command =>
  withoutStore('help', 'What there is to do, or what one command takes', {
    takes: { command: { ...text('COMMAND', 'the command to tell of'), rest: true } },
    options: { markdown: flag('all of it, as docs/commands.md has it') },
    run: async (_, given) => {
      const all = table()
      const data = all.map(({ name, line }) => ({ command: name, line }))
      if (given.markdown) return plain(markdown(all), data)
      if (given.command === undefined) return plain(overview(all), data)
      const found = all.find(({ name, also }) => [name, ...also].includes(given.command!))
      if (!found)
        throw new Mistake([
          `There is no command '${given.command}'.${didYouMean(
            given.command,
            all.map(({ name }) => name),
          )}`,
        ])
      return plain(helpOn(found), [{ command: found.name, line: found.line }])
    },
  })

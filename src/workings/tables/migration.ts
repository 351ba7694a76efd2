import type { Declarations } from '#language/declarations.ts'
import { subjectOf, type RecordKind } from '#language/record.ts'
import { columnsOfKind } from './columns.ts'

/** What a database has: the columns of each table in the schema `answers`. */
export type Found = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * The SQL that brings a database's tables of answers to the declarations; empty when they agree.
 * It only adds: a column that is no longer declared keeps what was said.
 */
export function migrationFor(declarations: Declarations, found: Found): string {
  return [...declarations.records.values()]
    .flatMap((kind) => {
      const table = found.get(kind.id)
      return table ? addedColumns(kind, table) : [createdTable(kind)]
    })
    .join('\n')
}

/** Where the declarations ask for what no addition can give: an answer of another kind than those already on record. */
export function cannotBecome(declarations: Declarations, found: Found): string[] {
  return [...declarations.records.values()].flatMap((kind) =>
    columnsOfKind(kind).flatMap(({ name, type }) => {
      const was = found.get(kind.id)?.get(name) ?? type
      return was === type
        ? []
        : [`${kind.id}.${name} holds ${was}, and is now declared as ${type}: ask the new question under a new name`]
    }),
  )
}

function addedColumns(kind: RecordKind, table: ReadonlyMap<string, string>): string[] {
  return columnsOfKind(kind)
    .filter((column) => !table.has(column.name))
    .map((column) => `alter table answers.${kind.id} add column "${column.name}" ${column.type};`)
}

function createdTable(kind: RecordKind): string {
  const columns = columnsOfKind(kind).map((column) => `  "${column.name}" ${column.type},\n`)
  const ofChild = subjectOf(kind) === 'child'
  const sees = ofChild
    ? `
  and strpos(current_setting('throughline.hidden', true), subject::text) = 0
  and (current_setting('throughline.sees', true) = 'all'
    or strpos(current_setting('throughline.children', true), subject::text) > 0)`
    : ''
  const may = kind.options.openTo
    ? `
  and strpos(coalesce(current_setting('throughline.may', true), ''), '${kind.options.openTo}') > 0`
    : ''
  return `-- ${kind.name}
create table answers.${kind.id} (
  authority smallint not null,
  record uuid not null,
  version int not null,
  subject uuid not null,
${columns.join('')}  primary key (authority, record, version, subject),
  foreign key (authority, record, version, subject) references record
);
${ofChild ? `create index ${kind.id}_subject on answers.${kind.id} (authority, subject);\n` : ''}alter table answers.${kind.id} enable row level security;
create policy keeper on answers.${kind.id} to throughline_keeper using (true) with check (true);
create policy reader on answers.${kind.id} for select to throughline_reader using (
  authority::text = current_setting('throughline.authority', true)${sees}${may});
${ofChild ? closedToo(kind) : ''}create policy remover on answers.${kind.id} to throughline_remover using (true) with check (true);
grant select, insert on answers.${kind.id} to throughline_keeper;
grant select, delete, update on answers.${kind.id} to throughline_remover;
grant select on answers.${kind.id} to throughline_reader;
`
}

/** Whatever else shows a row: a record that is restricted by itself is closed in every version. */
const closedToo = ({ id }: RecordKind): string =>
  `create policy closed on answers.${id} as restrictive for select to throughline_reader
  using (strpos(current_setting('throughline.closed', true), record::text) = 0);
`

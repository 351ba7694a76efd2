/** The namespaces that are ours: not PostgreSQL's own. Things that an extension brought are left out too. */
const ours = (namespace: string) => `${namespace} !~ '^pg_' and ${namespace} <> 'information_schema'`
const notOfAnExtension = (oid: string) =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.deptype = 'e')`

/** One query for each kind of thing; each row is a line as PostgreSQL itself would write it. */
export const parts: { title: string; sql: string }[] = [
  {
    title: 'Schemas and extensions',
    sql: `select line from (
      select 1 as place, nspname as name, format('create schema %I;', nspname) as line
      from pg_namespace where ${ours('nspname')} and nspname <> 'public'
      union all
      select 2, extname, format('create extension %I;', extname) from pg_extension where extname <> 'plpgsql'
    ) found order by place, name`,
  },
  {
    title: 'Types',
    sql: `select format('create type %I.%I as enum (%s);', n.nspname, t.typname,
        string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as line
      from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
      where ${ours('n.nspname')} and ${notOfAnExtension('t.oid')}
      group by n.nspname, t.typname order by n.nspname, t.typname`,
  },
  {
    title: 'Tables',
    sql: `with columns as (
        select attrelid, string_agg(format('  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
          case when c.collname <> 'default' then format(' collate %I', c.collname) end,
          case when attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
            when adbin is not null then format(' default %s', pg_get_expr(adbin, adrelid)) end,
          case when attnotnull then ' not null' end), E',\\n' order by attnum) as lines
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
          left join pg_collation c on c.oid = attcollation
        where attnum > 0 and not attisdropped group by attrelid
      ), constraints as (
        select conrelid, string_agg(format('  constraint %I %s', conname, pg_get_constraintdef(oid)), E',\\n'
          order by strpos('pufcx', contype::text), conname collate "C") as lines
        from pg_constraint where contype in ('p', 'u', 'f', 'c', 'x') group by conrelid
      )
      select format(E'create table %I.%I (\\n%s\\n);%s%s\\n', n.nspname, t.relname, concat_ws(E',\\n', c.lines, k.lines),
        case when t.relrowsecurity then format(E'\\nalter table %I.%I enable row level security;', n.nspname, t.relname) end,
        case when t.relforcerowsecurity then format(E'\\nalter table %I.%I force row level security;', n.nspname, t.relname) end
      ) as line
      from pg_class t join pg_namespace n on n.oid = t.relnamespace
        join columns c on c.attrelid = t.oid left join constraints k on k.conrelid = t.oid
      where t.relkind in ('r', 'p') and ${ours('n.nspname')} and ${notOfAnExtension('t.oid')}
      order by n.nspname collate "C", t.relname collate "C"`,
  },
  {
    title: 'Views',
    sql: `select format(E'create view %I.%I as\\n%s\\n', schemaname, viewname, definition) as line
      from pg_views where ${ours('schemaname')} order by schemaname collate "C", viewname collate "C"`,
  },
  {
    title: 'Indexes beside those of the constraints',
    sql: `select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = x.relnamespace
      where ${ours('n.nspname')} and not exists (select from pg_constraint where conindid = i.indexrelid)
      order by n.nspname collate "C", x.relname collate "C"`,
  },
  {
    title: 'Functions',
    sql: `select pg_get_functiondef(p.oid) || E';\\n' as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours('n.nspname')} and p.prokind in ('f', 'p') and ${notOfAnExtension('p.oid')}
      order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid)`,
  },
  {
    title: 'Policies',
    sql: `select format('create policy %I on %I.%I%s for %s to %s%s%s;', policyname, schemaname, tablename,
        case permissive when 'RESTRICTIVE' then ' as restrictive' else '' end, lower(cmd),
        array_to_string(roles, ', '), E'\\n  using (' || qual || ')', E'\\n  with check (' || with_check || ')') as line
      from pg_policies order by schemaname collate "C", tablename collate "C", policyname collate "C"`,
  },
  {
    title: 'Grants',
    sql: `select line from (
      select 1 as place, nspname::text as name, grantee::regrole::text as role,
        format('grant %s on schema %I to %s;', lower(string_agg(privilege_type, ', ' order by privilege_type)), nspname,
          grantee::regrole) as line
      from pg_namespace, aclexplode(nspacl)
      where ${ours('nspname')} and grantee <> nspowner and grantee <> 0 and nspname <> 'public' group by nspname, grantee
      union all
      select 2, n.nspname || '.' || relname, grantee::regrole::text,
        format('grant %s on %I.%I to %s;', lower(string_agg(privilege_type, ', ' order by privilege_type)), n.nspname,
          relname, grantee::regrole)
      from pg_class t join pg_namespace n on n.oid = t.relnamespace, aclexplode(relacl)
      where ${ours('n.nspname')} and grantee <> relowner and grantee <> 0 and ${notOfAnExtension('t.oid')}
      group by n.nspname, relname, grantee
      union all
      select 3, n.nspname || '.' || relname, grantee::regrole::text,
        format('grant %s on %I.%I to %s;', string_agg(format('%s (%I)', lower(privilege_type), attname), ', ' order by attnum),
          n.nspname, relname, grantee::regrole)
      from pg_attribute a join pg_class t on t.oid = attrelid join pg_namespace n on n.oid = t.relnamespace, aclexplode(attacl)
      where ${ours('n.nspname')} and grantee <> relowner and grantee <> 0 and ${notOfAnExtension('t.oid')}
      group by n.nspname, relname, grantee
    ) found order by place, name collate "C", role collate "C"`,
  },
]

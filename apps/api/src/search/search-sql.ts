import { markEnd, markStart } from './marks.ts';
import type { FoundKind } from './search.dto.ts';
import { checkInQuery, searchedKinds } from './searched-kinds.ts';

/** Nearer than this, a name counts as what was meant; short words are too soon alike. */
const alikeEnough = (word: string) => `case when length(${word}) < 5 then 0.75 else 0.55 end`;

const plain = (text: string) => `lower(unaccent(${text}))`;

/** Every word occurs, or is nearly a word of the title. A word that says nothing ("de") is not looked for. */
const matches = (title: string) => `
  cross join lateral (
    select bool_and(x.search @@ word.query or near.alike >= ${alikeEnough('word.text')}) as hit,
      avg(near.alike) as alike
    from words word
    cross join lateral (select word_similarity(word.text, ${plain(title)}) as alike) near) matched`;

function finding(kind: FoundKind): string {
  const { table, title, condition = 'true' } = searchedKinds[kind];
  const from = `from ${table} x cross join asked`;
  if (kind === 'checkIn') {
    // There are many; and a note has no title that somebody could mistype.
    return `select '${kind}' as kind, x.id, x.effective_on - date '2000-01-01' as rank
      ${from} where x.coalition_id = $1 and ${condition} and x.search @@ (${checkInQuery})`;
  }
  return `select '${kind}' as kind, x.id, ts_rank(x.search, asked.everywhere) + matched.alike as rank
    ${from} ${matches(title)} where x.coalition_id = $1 and ${condition} and matched.hit`;
}

const headline = (text: string, options: string) =>
  `ts_headline('public.samenkoers', ${text}, asked.everywhere, 'StartSel="${markStart}", StopSel="${markEnd}", ${options}')`;

const excerptOptions = 'MaxWords=30, MinWords=16, ShortWord=0';

const whole = (table: string) => `(
  select jsonb_build_object('kind', '${table}', 'id', p.id, 'title', p.title) from ${table} p
  where p.coalition_id = x.coalition_id and p.id = x.${table}_id)`;

function showing(kind: FoundKind): string {
  const { table, title, text, partOf = [], on = 'null::date', isExample = 'false' } = searchedKinds[kind];
  const wholes = partOf.length > 0 ? `coalesce(${partOf.map(whole).join(', ')})` : 'null::jsonb';
  return `select ${title} as title, ${text} as text, ${wholes} as "partOf", ${on} as "on", ${isExample} as "isExample"
    from ${table} x where page.kind = '${kind}' and x.coalition_id = $1 and x.id = page.id`;
}

/**
 * One statement. $1 coalition, $2 words, $3 each as a query, $4 the queries of a check-in (everywhere, in its note, in its
 * reasons), $5 is the reader a coordinator, $6 a reviewer, $7 a contact's organisations, $8 the kind asked for, $9 how many of a
 * kind, $10 and $11 the page.
 */
export function searchSql(kinds: readonly FoundKind[]): string {
  const rankOfKind = `array_position(array[${kinds.map((kind) => `'${kind}'`).join(', ')}], kind)`;
  return `
  with asked as (
    select to_tsquery('public.samenkoers', ($4::text[])[1]) as everywhere,
      to_tsquery('public.samenkoers', ($4::text[])[2]) as in_note,
      to_tsquery('public.samenkoers', ($4::text[])[3]) as in_reasons),
  every_word as (
    select text, to_tsquery('public.samenkoers', query) as query from unnest($2::text[], $3::text[]) as given (text, query)),
  words as (
    select * from every_word
    where numnode(query) > 0 or not exists (select 1 from every_word telling where numnode(telling.query) > 0)),
  found as materialized (${kinds.map(finding).join('\n  union all\n  ')}),
  ranked as (
    select kind, id, ${rankOfKind} as place, row_number() over (partition by kind order by rank desc, id) as nth from found),
  page as (
    select * from ranked where ($8::text is null or kind = $8) and nth <= $9
    order by place, nth limit $10 offset $11)
  select
    (select coalesce(jsonb_object_agg(kind, count), '{}') from (select kind, count(*) from found group by kind) c) as counts,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'kind', page.kind, 'id', page.id, 'partOf', shown."partOf", 'on', shown."on", 'isExample', shown."isExample",
        'title', ${headline('shown.title', 'HighlightAll=true')},
        'excerpt', case when shown.text <> '' then ${headline('shown.text', excerptOptions)} end,
        'nearWords', array(
          select part from regexp_split_to_table(shown.title, '[^[:alnum:]]+') part, words
          where part <> '' and word_similarity(words.text, ${plain('part')}) >= ${alikeEnough('words.text')}))
      order by page.place, page.nth), '[]')
    from page cross join asked
    cross join lateral (${kinds.map(showing).join('\n    union all\n    ')}) shown) as items`;
}

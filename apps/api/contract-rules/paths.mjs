/** What the rules ask of addresses and of words. Every check answers what is wrong; nothing is good. */

const wrong = (message) => [{ message }];
const segmentsOf = (path) => path.split('/').filter(Boolean);
const isParameter = (segment) => segment.startsWith('{');

export function pathHas(path, { pattern, error }) {
  return new RegExp(pattern, 'i').test(path) ? wrong(`${path} ${error}`) : [];
}

/** What stands before an identifier holds many. */
export function collectionsArePlural(path) {
  const segments = segmentsOf(path);
  return segments
    .filter((segment, index) => !isParameter(segment) && segments[index + 1] && isParameter(segments[index + 1]))
    .filter((segment) => !segment.endsWith('s'))
    .map((segment) => ({ message: `${segment} in ${path} holds many and is not plural` }));
}

export function segmentsAreKebabCase(path) {
  return segmentsOf(path)
    .filter((segment) => !isParameter(segment) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(segment))
    .map((segment) => ({ message: `${segment} in ${path} is not in kebab-case, or has an extension` }));
}

/** The Dutch words of docs/glossary.md that have an English one of their own. */
const dutch =
  /(activiteit|actiepunt|toezegging|deelname|bijeenkomst|doelstelling|meting|streefwaarde|organisatie|lidmaatschap|voortgang|nulmeting|gemeente(?!lijk)|ronde(?!r)|rapportage)/i;

/** Paths, parameters, schemas and properties; not the texts, which may quote. */
export function isEnglish({ paths = {}, components = {} }) {
  const names = [
    ...Object.entries(paths).flatMap(([path, operations]) => [
      path,
      ...Object.values(operations).flatMap(({ parameters = [] }) => parameters.map(({ name }) => name)),
    ]),
    ...Object.entries(components.schemas ?? {}).flatMap(([name, { properties = {} }]) => [
      name,
      ...Object.keys(properties),
    ]),
  ];
  return [...new Set(names)].filter((name) => dutch.test(name ?? '')).map((name) => ({ message: `${name} is Dutch` }));
}

const made =
  /\b(typeorm|postgres(ql)?|nestjs|fastify|node\.js|sql|jsonb|stack ?trace|pg_|class-validator|tenant_id)\b/i;

/** Also in the descriptions, which are for whoever calls. */
export function isImplementationFree(document) {
  const text = JSON.stringify(document);
  const found = text.match(new RegExp(made.source, 'gi')) ?? [];
  return [...new Set(found.map((word) => word.toLowerCase()))].map((word) => ({ message: `tells of "${word}"` }));
}

/** These are listed with the other ways to sign in: `/sign-in-options`. */
const listedElsewhere = ['/api/v1/sign-in-providers'];

/** `/activities/{id}/check-ins` needs `/activities`; a fact (`/targets/{id}/corrections`) is recorded under what it is about. */
export function parentExists(paths) {
  const all = Object.keys(paths);
  return all.flatMap((path) => {
    const parent = path.match(/^(.*)\/\{[^}]+\}\/[^/]+$/)?.[1];
    const known =
      !parent ||
      listedElsewhere.includes(parent) ||
      all.some(
        (other) =>
          other === parent ||
          other.endsWith(`}/${parent.split('/').at(-1)}`) ||
          (other.startsWith(`${parent}/{`) && other.split('/').length === parent.split('/').length + 1),
      );
    return known ? [] : wrong(`${path} is nested in nothing that exists`);
  });
}

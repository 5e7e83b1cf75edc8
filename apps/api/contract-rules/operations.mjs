/** What the rules ask of operations and schemas. Every check answers what is wrong; nothing is good. */

const wrong = (message) => [{ message }];
const methods = new Set(['get', 'post', 'patch', 'put', 'delete', 'head', 'options', 'parameters']);

export function onlyMethods(operations) {
  const unknown = Object.keys(operations).filter((method) => !methods.has(method) && !method.startsWith('x-'));
  const withBody = ['get', 'delete', 'head'].filter((method) => operations[method]?.requestBody);
  return [
    ...unknown.map((method) => ({ message: `${method} is no method that we use` })),
    ...withBody.map((method) => ({ message: `${method} has a body` })),
  ];
}

export function queryKeys({ parameters = [] }, { pattern, error }) {
  return parameters
    .filter((parameter) => parameter.in === 'query' && !new RegExp(pattern).test(parameter.name))
    .map(({ name }) => ({ message: `${name} ${error}` }));
}

export function needsHeaderParameter(operation, { header, whenAnswering }) {
  const { parameters = [], responses = {} } = operation ?? {};
  if (whenAnswering && !Object.values(responses).some((response) => schemaName(response) === whenAnswering)) return [];
  return parameters.some(({ in: place, name }) => place === 'header' && name.toLowerCase() === header.toLowerCase())
    ? []
    : wrong(`takes no ${header}`);
}

export function needsResponseHeader({ responses = {} }, { header }) {
  return Object.entries(responses)
    .filter(([, response]) => !response.headers?.[header])
    .map(([status]) => ({ message: `the answer ${status} has no ${header}` }));
}

export function problemsEverywhere({ responses = {} }) {
  const failures = Object.entries(responses).filter(([status]) => status === 'default' || Number(status) >= 400);
  if (!responses.default) return wrong('does not say what a failure looks like');
  return failures
    .filter(([, { content }]) => !content?.['application/problem+json'])
    .map(([status]) => ({ message: `the answer ${status} is no application/problem+json` }));
}

export function listsAllErrors(schemas) {
  const problem = schemas.ProblemDto?.properties ?? {};
  const missing = ['type', 'title', 'status', 'detail', 'errors'].filter((member) => !problem[member]);
  const fault = followed(problem.errors?.items, schemas)?.properties ?? {};
  if (missing.length > 0) return missing.map((member) => ({ message: `a problem has no ${member}` }));
  if (problem.errors.type !== 'array') return wrong('a problem holds one fault only');
  return fault.pointer ? [] : wrong('a fault does not point at its field');
}

export function daysAndInstants(properties) {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (schema.type !== 'string' && schema.format === undefined) return [];
    const wanted = /(On|Date)$/.test(name) ? 'date' : /([a-z]At|^at)$/.test(name) ? 'date-time' : null;
    if (wanted && schema.format !== wanted) return wrong(`${name} is not a ${wanted}`);
    if (!wanted && schema.format === 'date-time' && !name.endsWith('Since'))
      return wrong(`${name} is an instant, and is not named …At`);
    return [];
  });
}

/** What the contract bounds in other ways, and answers whole. */
const unpaged = new Set(['MyItemListDto', 'CommitmentCoverageListDto', 'DemoMailListDto']);

export function listsHavePages({ parameters = [], responses = {} }, _options, { document }) {
  const { schemas = {} } = document.data.components ?? {};
  const name = schemaName(responses[200]);
  const properties = schemas[name]?.properties;
  if (!properties?.items || !properties.total || unpaged.has(name)) return [];
  const query = (wanted) => parameters.find((parameter) => parameter.in === 'query' && parameter.name === wanted);
  const most = query('pageSize')?.schema?.maximum;
  if (!query('page') || !query('pageSize')) return wrong('is a list without page and pageSize');
  return most <= 100 ? [] : wrong(`has pages of ${most ?? 'any number of'} rows`);
}

export function versionsAgree({ info = {}, paths = {} }) {
  const version = info.version?.match(/^(\d+)\.\d+\.\d+$/);
  if (!version) return wrong(`${info.version} is no semantic version`);
  const others = Object.keys(paths).filter((path) => !path.startsWith(`/api/v${version[1]}/`));
  return others.length === 0 ? [] : wrong(`${others[0]} is not of version ${version[1]}`);
}

export function describesDeprecation({ deprecated, description = '' }) {
  if (!deprecated) return [];
  return /\d{4}-\d{2}-\d{2}/.test(description) ? [] : wrong('goes, and does not say when');
}

export function secureServers({ servers = [] }) {
  return servers.filter(({ url }) => url.startsWith('http:')).map(({ url }) => ({ message: `${url} is without TLS` }));
}

function schemaName(response) {
  return response?.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
}

function followed(schema, schemas) {
  return schema?.$ref ? schemas[schema.$ref.split('/').at(-1)] : schema;
}

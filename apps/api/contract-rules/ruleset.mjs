import {
  collectionsArePlural,
  isEnglish,
  isImplementationFree,
  parentExists,
  pathHas,
  segmentsAreKebabCase,
} from './paths.mjs';
import {
  daysAndInstants,
  describesDeprecation,
  listsAllErrors,
  listsHavePages,
  needsHeaderParameter,
  needsResponseHeader,
  onlyMethods,
  problemsEverywhere,
  queryKeys,
  secureServers,
  versionsAgree,
} from './operations.mjs';

/**
 * Our own rules for the contract: one for each row of the standards that we hold ourselves to (the NL API Design Rules, and what we
 * add), its identifier in the rule's name. `npm test -- --only api-rules` runs them; any finding fails.
 */

const rule = (description, given, check, functionOptions) => ({
  description,
  message: '{{error}}',
  severity: 'error',
  given,
  // References stay: some rules go by the names of schemas.
  resolved: false,
  then: { function: check, ...(functionOptions ? { functionOptions } : {}) },
});

const paths = '$.paths[*]~';
const operations = '$.paths[*][get,post,patch,put,delete]';

export default {
  rules: {
    'adr-naming-resources': rule('Resources are nouns.', paths, pathHas, {
      pattern: '/(get|list|create|add|update|delete|remove|set|do|fetch|search-for)(-|/|$)',
      error: 'names an action, not a thing',
    }),
    'adr-naming-collections': rule('Collections are plural.', paths, collectionsArePlural),
    'adr-interface-language': rule('One vocabulary: English, as recorded in decision 2.', '$', isEnglish),
    'adr-no-trailing-slash': rule('No address ends with a slash.', paths, pathHas, {
      pattern: '.+/$',
      error: 'ends with a slash',
    }),
    'adr-path-segments-kebab-case': rule(
      'Words of a path are in kebab-case, without extension.',
      paths,
      segmentsAreKebabCase,
    ),
    'adr-query-keys-camel-case': rule('Keys of a query are in camelCase.', operations, queryKeys, {
      pattern: '^[a-z][a-zA-Z0-9]*$',
      error: 'is not in camelCase',
    }),
    'adr-hide-implementation': rule('Nothing tells what it is made with.', '$', isImplementationFree),
    'adr-date-time': rule(
      '…On and …Date are days, …At is an instant.',
      '$.components.schemas[*].properties',
      daysAndInstants,
    ),
    'adr-http-methods': rule('Methods mean what they mean; reading has no body.', '$.paths[*]', onlyMethods),
    'adr-http-response-codes': rule('Invalid input is 400.', '$.paths[*][*].responses[422]', () => [
      { message: '422 is answered; invalid input is 400' },
    ]),
    'adr-nested-child': rule('What is nested has a parent.', '$.paths', parentExists),
    'adr-problem-details': rule('Every failure is a problem (RFC 9457).', operations, problemsEverywhere),
    'adr-invalid-input-all-errors': rule(
      'A problem holds every fault, each with its field.',
      '$.components.schemas',
      listsAllErrors,
    ),
    'adr-doc-openapi': rule('OpenAPI 3.0.', '$.openapi', (version) =>
      /^3\.0\.\d$/.test(version) ? [] : [{ message: 'is no OpenAPI 3.0' }],
    ),
    'adr-doc-openapi-contact': rule('Somebody answers questions.', '$.info', (info) =>
      ['name', 'email', 'url']
        .filter((member) => !info?.contact?.[member])
        .map((member) => ({ message: `info.contact has no ${member}` })),
    ),
    'adr-publish-openapi': rule('The contract is for everybody: it needs no session.', '$', ({ security }) =>
      security?.length > 0 ? [{ message: 'asks for a session for everything, the contract included' }] : [],
    ),
    'adr-uri-version': rule('The version is in the address.', paths, (path) =>
      /^\/api\/v\d+\//.test(path) ? [] : [{ message: `${path} has no version` }],
    ),
    'adr-semver': rule('The version is semantic, and its first number is in the address.', '$', versionsAgree),
    'adr-version-header': rule('Every answer tells the version.', operations, needsResponseHeader, {
      header: 'API-Version',
    }),
    'adr-deprecation-schedule': rule(
      'What goes says until when, and what takes its place.',
      operations,
      describesDeprecation,
    ),
    'adr-transport-security': rule('No address without TLS.', '$', secureServers),
    'own-pagination': rule('Lists come in pages of at most 100.', operations, listsHavePages),
    'own-concurrency': rule('A change says which version it changes.', '$.paths[*].patch', needsHeaderParameter, {
      header: 'If-Match',
    }),
    'own-retries': rule('What records a fact may be sent again.', '$.paths[*].post', needsHeaderParameter, {
      header: 'Idempotency-Key',
      whenAnswering: 'FactDto',
    }),
    'own-privacy': rule('No personal data in an address.', operations, queryKeys, {
      pattern: '^(?!.*([eE]mail|[pP]hone|[mM]ailbox|personName|firstName|lastName|[bB]sn|[bB]irth))',
      error: 'may hold personal data',
    }),
  },
};

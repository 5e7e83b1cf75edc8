import pg from 'pg';

/**
 * Loaded before the API (`node --import`): on request it notes which statements a request takes, so that the floor can run the
 * very same ones. Otherwise every query passes through untouched.
 */

let notes = null;
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function noted(...args) {
  if (notes) {
    const [first, second] = args;
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : first;
    if (text) notes.push({ text, values: Array.isArray(values) ? values.map(asMessage) : [] });
  }
  return query.apply(this, args);
};

process.on('message', ({ type }) => {
  if (type === 'record') notes = [];
  if (type === 'recorded') {
    process.send({ type: 'statements', statements: notes });
    notes = null;
  }
});

function asMessage(value) {
  if (Buffer.isBuffer(value)) return { base64: value.toString('base64') };
  if (value instanceof Date) return { instant: value.toISOString() };
  return value;
}

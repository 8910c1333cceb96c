/** What the office records of an objection of the person: in writing, against all, unless something else is said. */
export const objection = (receivedOn: string, more: object = {}) => ({
  from: 'person',
  receivedOn,
  at: 'office',
  form: 'written',
  scope: 'all',
  ...more,
});

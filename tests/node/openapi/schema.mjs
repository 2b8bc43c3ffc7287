// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2

// Schemas of OpenAPI 3.0 as JSON Schema, stricter than they say: a member that is not described is
// refused, so that the description can't lag behind the service.

import Ajv from 'ajv';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
ajv.addFormat('date', (text) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
});

export function resolve(description, node) {
  if (!node?.$ref) {
    return node;
  }
  const names = node.$ref.replace(/^#\//, '').split('/');
  const found = names.reduce((at, name) => at?.[name.replaceAll('~1', '/')], description);
  if (!found) {
    throw new Error(`${node.$ref} is not there`);
  }
  return resolve(description, found);
}

function orNull(schema) {
  return { anyOf: [schema, { type: 'null' }] };
}

function strict(description, node) {
  const schema = resolve(description, node);
  if (schema.allOf) { // in 3.0 the way to say more beside a $ref
    const inner = strict(description, schema.allOf[0]);
    return schema.nullable ? orNull(inner) : inner;
  }
  const { nullable, example, description: said, oneOf, items, properties, ...rest } = schema;
  const out = { ...rest };
  if (oneOf) {
    out.oneOf = oneOf.map((one) => strict(description, one));
  }
  if (items) {
    out.items = strict(description, items);
  }
  if (typeof out.additionalProperties === 'object') {
    out.additionalProperties = strict(description, out.additionalProperties);
  }
  if (properties) {
    out.properties = Object.fromEntries(Object.entries(properties)
      .map(([name, property]) => [name, strict(description, property)]));
    out.additionalProperties ??= false;
  }
  return nullable ? orNull(out) : out;
}

const compiled = new Map();

// What is wrong with a value, as a list of texts; empty when nothing is.
export function faultsOf(description, schema, value) {
  if (!compiled.has(schema)) {
    compiled.set(schema, ajv.compile(strict(description, schema)));
  }
  const validate = compiled.get(schema);
  if (validate(value)) {
    return [];
  }
  return validate.errors.map((error) =>
    `${error.instancePath || 'the whole'} ${error.message} ${JSON.stringify(error.params)}`);
}

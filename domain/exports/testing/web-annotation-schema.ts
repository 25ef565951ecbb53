/**
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) says a collection with one page of ours
 * MUST be, as a JSON Schema written from its text: sections 3.1, 3.2, 3.3, 4.2.4, 4.2.5, 4.3.1, 5.1 and 5.2.
 */
export const webAnnotationSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { $ref: '#/definitions/uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    creator: { $ref: '#/definitions/agent' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: { $ref: '#/definitions/uri' },
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: { $ref: '#/definitions/annotation' } },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  definitions: {
    uri: { type: 'string', format: 'uri' },
    agent: {
      type: 'object',
      required: ['type', 'name'],
      properties: {
        type: { enum: ['Person', 'Organization', 'Software'] },
        name: { type: 'string' },
        homepage: { $ref: '#/definitions/uri' },
      },
      additionalProperties: false,
    },
    motivation: {
      enum: ['oa:assessing', 'classifying', 'commenting', 'describing', 'linking', 'tagging'],
    },
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: { $ref: '#/definitions/uri' },
        type: { const: 'Annotation' },
        motivation: { $ref: '#/definitions/motivation' },
        creator: { $ref: '#/definitions/agent' },
        created: { type: 'string', format: 'date-time' },
        body: { type: 'array', minItems: 1, items: { $ref: '#/definitions/body' } },
        target: {
          oneOf: [
            { $ref: '#/definitions/uri' },
            { type: 'array', minItems: 1, items: { $ref: '#/definitions/specificResource' } },
          ],
        },
      },
      additionalProperties: false,
    },
    body: {
      oneOf: [{ $ref: '#/definitions/textualBody' }, { $ref: '#/definitions/specificResource' }],
    },
    textualBody: {
      type: 'object',
      required: ['type', 'value'],
      properties: {
        type: { const: 'TextualBody' },
        value: { type: 'string' },
        format: { type: 'string' },
        purpose: { $ref: '#/definitions/motivation' },
      },
      additionalProperties: false,
    },
    specificResource: {
      type: 'object',
      required: ['type', 'source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: { $ref: '#/definitions/uri' },
        purpose: { $ref: '#/definitions/motivation' },
        selector: {
          oneOf: [
            { $ref: '#/definitions/selector' },
            { type: 'array', minItems: 1, items: { $ref: '#/definitions/selector' } },
          ],
        },
        state: {
          type: 'object',
          required: ['type', 'sourceDate'],
          properties: {
            type: { const: 'TimeState' },
            sourceDate: { type: 'string', format: 'date-time' },
            cached: { $ref: '#/definitions/uri' },
          },
          additionalProperties: false,
        },
      },
      // Terms of other vocabularies by their whole address, as JSON-LD lets them stand without a context.
      patternProperties: {
        '^http://purl.org/spar/cito/': {
          type: 'object',
          required: ['id'],
          properties: { id: { $ref: '#/definitions/uri' } },
        },
      },
      additionalProperties: false,
    },
    selector: {
      oneOf: [
        {
          type: 'object',
          required: ['type', 'exact'],
          properties: {
            type: { const: 'TextQuoteSelector' },
            exact: { type: 'string' },
            prefix: { type: 'string' },
            suffix: { type: 'string' },
          },
          additionalProperties: false,
        },
        {
          type: 'object',
          required: ['type', 'start', 'end'],
          properties: {
            type: { const: 'TextPositionSelector' },
            start: { type: 'integer', minimum: 0 },
            end: { type: 'integer', minimum: 0 },
          },
          additionalProperties: false,
        },
      ],
    },
  },
}

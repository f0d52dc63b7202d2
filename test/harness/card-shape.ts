import { Ajv } from 'ajv';

const claim = {
  type: 'object',
  required: ['do'],
  properties: { do: { enum: ['say', 'press', 'accept', 'refuse', 'propose'] } },
};
const element = { $ref: '#/$defs/element' };
const action = { $ref: '#/$defs/action' };
const filled = { type: 'string', minLength: 1 };
const ajv = new Ajv({
  strictRequired: false,
  strictTypes: false,
  discriminator: true,
  allErrors: true,
});
/** What Teams takes of version 1.4, as far as we use it; `errors` says what is wrong. */
export const isCard = ajv.compile({
  $ref: '#/$defs/card',
  $defs: {
    card: {
      type: 'object',
      required: ['type', 'version', 'body'],
      additionalProperties: false,
      properties: {
        $schema: filled,
        type: { const: 'AdaptiveCard' },
        version: { const: '1.4' },
        body: { type: 'array', minItems: 1, items: element },
        actions: { type: 'array', minItems: 1, maxItems: 6, items: action },
      },
    },
    element: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        {
          required: ['text'],
          additionalProperties: false,
          properties: {
            type: { const: 'TextBlock' },
            text: filled,
            wrap: { const: true },
            weight: { enum: ['Default', 'Lighter', 'Bolder'] },
            size: { enum: ['Default', 'Small', 'Medium', 'Large', 'ExtraLarge'] },
            color: { enum: ['Default', 'Attention', 'Good', 'Warning', 'Accent'] },
            spacing: { enum: ['Default', 'None', 'Small', 'Medium', 'Large'] },
            isSubtle: { type: 'boolean' },
          },
        },
        {
          required: ['items'],
          additionalProperties: false,
          properties: {
            type: { const: 'Container' },
            style: { enum: ['default', 'emphasis', 'good', 'attention', 'warning', 'accent'] },
            bleed: { type: 'boolean' },
            spacing: filled,
            items: { type: 'array', minItems: 1, items: element },
            selectAction: action,
          },
        },
        {
          required: ['columns'],
          additionalProperties: false,
          properties: {
            type: { const: 'ColumnSet' },
            columns: {
              type: 'array',
              items: {
                type: 'object',
                required: ['type', 'items'],
                properties: {
                  type: { const: 'Column' },
                  width: { enum: ['auto', 'stretch'] },
                  verticalContentAlignment: { enum: ['Top', 'Center', 'Bottom'] },
                  items: { type: 'array', items: element },
                },
                additionalProperties: false,
              },
            },
          },
        },
        {
          required: ['actions'],
          additionalProperties: false,
          properties: { type: { const: 'ActionSet' }, actions: { type: 'array', items: action } },
        },
        {
          required: ['facts'],
          additionalProperties: false,
          properties: {
            type: { const: 'FactSet' },
            facts: {
              type: 'array',
              items: {
                type: 'object',
                required: ['title', 'value'],
                additionalProperties: false,
                properties: { title: filled, value: filled },
              },
            },
          },
        },
        {
          required: ['id', 'label', 'errorMessage'],
          additionalProperties: false,
          properties: {
            type: { const: 'Input.Time' },
            id: filled,
            label: filled,
            errorMessage: filled,
            isRequired: { type: 'boolean' },
          },
        },
        {
          required: ['id', 'label', 'errorMessage', 'choices', 'value'],
          additionalProperties: false,
          properties: {
            type: { const: 'Input.ChoiceSet' },
            id: filled,
            label: filled,
            errorMessage: filled,
            style: { enum: ['compact', 'expanded'] },
            value: filled,
            isRequired: { type: 'boolean' },
            choices: {
              type: 'array',
              minItems: 2,
              items: {
                type: 'object',
                required: ['title', 'value'],
                additionalProperties: false,
                properties: { title: filled, value: filled },
              },
            },
          },
        },
      ],
    },
    action: {
      type: 'object',
      required: ['type', 'title'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        {
          required: ['verb', 'data'],
          additionalProperties: false,
          properties: {
            type: { const: 'Action.Execute' },
            title: { ...filled, maxLength: 100 },
            verb: filled,
            data: claim,
            style: { enum: ['default', 'positive', 'destructive'] },
            associatedInputs: { enum: ['auto', 'none'] },
          },
        },
        {
          required: ['card'],
          additionalProperties: false,
          properties: {
            type: { const: 'Action.ShowCard' },
            title: filled,
            card: { $ref: '#/$defs/card' },
          },
        },
      ],
    },
  },
});

/** What was wrong with a request, as FHIR says it; a value that was sent is never repeated. */
export class FhirFault extends Error {
  readonly status: number;
  /** Of the value set issue-type. */
  readonly code: string;
  readonly expression: string | undefined;
  readonly headers: Record<string, string>;
  constructor(
    status: number,
    code: string,
    message: string,
    more: { expression?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.expression = more.expression;
    this.headers = more.headers ?? {};
  }
}

/** The fault as a resource. */
export const outcomeOf = ({ code, message, expression }: FhirFault) => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code,
      diagnostics: message,
      ...(expression && { expression: [expression] }),
    },
  ],
});

/**
 * Where the error summary's links lead.
 * @param within of a form that is not the only one on its page with such a field
 */
export const fieldId = (name: string, within?: string) => ['field', within, name].filter(Boolean).join('-');

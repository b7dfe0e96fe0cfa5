/** Where links to a field lead. @param within the form: two on a page may ask for the same */
export const fieldId = (name: string, within: string) => `field-${within}-${name}`;

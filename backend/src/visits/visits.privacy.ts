import { type Declaration, impersonal } from '../privacy/declaration.js';

export const visitsPrivacy: Declaration[] = [impersonal('visit', 'id ohjaamo_id day kind')];

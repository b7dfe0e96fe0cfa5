export { noteTheMonth as default } from './young';

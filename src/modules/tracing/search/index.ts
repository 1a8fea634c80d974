export { openSearch, type Search } from './open-search.ts';
export type { Days, SearchHit, SearchQuery, SearchRecord, Sex } from './search-record.ts';

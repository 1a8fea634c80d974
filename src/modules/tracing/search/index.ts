export { openSearch, type Search } from './open-search.ts';
export { type SearchFiles, searchFiles } from './search-files.ts';
export type { SearchHit, SearchQuery, SearchRecord } from './search-record.ts';

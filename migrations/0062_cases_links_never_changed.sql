-- What somebody said of two records is said in their own name: a line is added or taken away, and never
-- turned into another.
revoke update, truncate, references, trigger on cases_links from amparo_app;

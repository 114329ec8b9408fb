"""The search index of a site, and a reader of it: see `docs/search-format.md`."""

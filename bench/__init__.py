"""Measures the search beside Material's and Pagefind, and writes `docs/search-bench.md`.

Start it with `make bench-search`. Nothing of it is part of the site or of its programs.
"""

"""Adapters: each hands the pages and files of a site to one engine."""

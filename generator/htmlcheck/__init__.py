"""Checks on the finished site, whatever engine built it: every link, anchor, id and request."""

from generator.htmlcheck.folder import check_folder as check_folder

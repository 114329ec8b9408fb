"""The adapter for engines that run no plugins: the same pages as Markdown files."""

from generator.engines.markdown.folder import write_markdown

__all__ = ["write_markdown"]

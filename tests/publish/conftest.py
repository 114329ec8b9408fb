"""A small project to build."""

from tests.support.projects import project

__all__ = ["project"]

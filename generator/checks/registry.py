"""Finds the rules and runs them: every module of `generator/checks/rules/` is one."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from generator.checks import rules
from generator.checks.manual import Manual, read_manual
from generator.checks.stages import stage_manuals
from generator.diagnostics import Diagnostic
from generator.model.ledger import Ledger


class Rule(Protocol):
    """A rule module. Its docstring is its manual, its file name its id with underscores."""

    RULE: str
    __doc__: str | None

    def check(self, ledger: Ledger) -> Iterator[Diagnostic]:
        """Yield what is wrong with the ledger, in any order."""
        ...


def find_rules() -> tuple[Rule, ...]:
    """Return the rule modules in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    return tuple(cast("Rule", import_module(f"{rules.__name__}.{name}")) for name in names)


def run_checks(ledger: Ledger) -> tuple[Diagnostic, ...]:
    """Return everything that the rules find wrong with the ledger."""
    return tuple(found for rule in find_rules() for found in rule.check(ledger))


def manuals() -> tuple[Manual, ...]:
    """Return the manual of every rule, also of those of the reading stages, by rule id."""
    own = (read_manual(rule.RULE, rule.__doc__ or "") for rule in find_rules())
    return tuple(sorted((*own, *stage_manuals()), key=lambda manual: manual.rule))

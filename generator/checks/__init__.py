"""What must hold between the parts of a ledger: one rule a file, found by discovery."""

from generator.checks.manual import Manual
from generator.checks.registry import manuals, run_checks

__all__ = ["Manual", "manuals", "run_checks"]

"""Giji: council minutes kept as a ledger, published as a cross-linked website."""

__version__ = "0.1.0"

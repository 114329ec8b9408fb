"""The ledger: folder of YAML files -> domain objects and diagnostics."""

"""The ledger's files as written: pydantic models, from which the JSON Schemas are generated."""

"""The domain: frozen objects and enumerations, without any input or output.

Terms and their standards are listed in `docs/architecture.md`; Japanese words stand in labels.
"""

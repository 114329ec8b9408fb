"""The rules: each module is one, its docstring the manual that the site publishes."""

"""Source models -> domain objects, each with its identity and its place."""

"""The archive: what the meetings say together, as indexes, links and states over time."""

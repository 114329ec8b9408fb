"""What templates may see: frozen views of strings, lists and addresses, no domain objects."""

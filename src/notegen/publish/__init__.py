"""The second road: a Site becomes files."""

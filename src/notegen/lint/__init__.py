"""What is worth telling an author about a Site that loaded: the catalogue of checks."""

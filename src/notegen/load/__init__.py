"""The first road: notes become a Site."""

"""Which parts of a note are talks, and what each of them says."""

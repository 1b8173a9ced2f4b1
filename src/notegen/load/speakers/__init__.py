"""Who spoke: the rules by which notes name speakers, and what a person's name looks like."""

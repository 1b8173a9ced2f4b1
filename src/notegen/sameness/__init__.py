"""When two names are one, and when they may be: a table of rules for each kind of name."""

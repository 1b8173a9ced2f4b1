"""What notegen writes into an author's notes, and only when asked: `annotate` and `import`."""

"""What front matter states, each value typed."""

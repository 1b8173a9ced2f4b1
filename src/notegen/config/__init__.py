"""What a project says of itself: settings, field schema, and the one strict YAML loader."""

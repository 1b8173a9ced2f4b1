"""The preview on this machine: the site served from memory, rebuilt as you write."""

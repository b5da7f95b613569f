"""What to say first."""

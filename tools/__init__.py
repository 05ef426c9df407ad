"""Programs that make the project's own data; no build needs them."""

"""From the site to files. Outputs never import each other."""

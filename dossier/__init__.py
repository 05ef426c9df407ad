"""The engine of a claims dossier: from `claims.yaml` to a published static site."""

"""A language is named by its tag (BCP 47).

Passes: `en`, `ar`, `pt-BR`.
Fails: `English`, `EN`.
"""

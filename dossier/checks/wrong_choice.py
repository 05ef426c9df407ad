"""A value is one of those that its key allows.

Fails: `stance: confirms`. The message lists the choices.
"""

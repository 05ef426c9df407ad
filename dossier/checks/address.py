"""A web address can be linked to safely.

Passes: `https://example.org/page`.
Fails: another scheme; a host that isn't in ASCII (the message gives its ASCII form); a user name or an odd port in
  it.
"""

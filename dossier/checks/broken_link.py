"""Every link inside the site leads somewhere.

Fails: a Markdown page with a link to `/claims/x/` where there is no claim `x`, or to an excerpt that the claim
  doesn't have.
It is read from the finished pages, after everything else; the message names the page, and its line.
"""

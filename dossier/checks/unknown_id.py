"""Every id that is referred to is defined.

Fails: `source: gazete-2020` where there is `gazette-2020`. The message proposes the nearest.
"""

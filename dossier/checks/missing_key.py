"""What is required is there.

Fails: a claim without `statement`, a source without `language`.
"""

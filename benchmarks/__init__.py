"""How fast and how heavy a site is, beside others. `python -m benchmarks` measures; nothing fails by its figures.

In comes a size. `corpus` writes a course of that size; `builds`, `serving` and `pages` measure on it and beside others.
Out goes `RESULTS.md`, which `report` writes.
"""

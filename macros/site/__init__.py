"""The built site, after a builder has written its pages.

In come a folder with HTML and the curriculum it was made from. The steps write what a builder cannot: search, workbook,
glossary links, redirects, assets, the offline copy. Out go a finished site, and findings about its pages.
"""

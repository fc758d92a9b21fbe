"""The built site, after a builder has written its pages.

In come a folder with HTML and the curriculum it was made from. The steps write what a builder cannot: search, workbook,
glossary links, redirects, assets; the check reads the result; the archive packs it. Nothing here renders a page.
"""

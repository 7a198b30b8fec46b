"""The site's page as plain text, read and written.

A page is, from top to bottom: a header of slogans, a breadcrumb, the date, the title, a second title line, the body,
the credits, cards of related news. Only the title, the body and the credits are there on every page.
"""

from bsmu_news.exchange.site_page.reader import read_page
from bsmu_news.exchange.site_page.writer import write_page

__all__ = ["read_page", "write_page"]

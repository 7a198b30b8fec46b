"""One file a command; `bsmu_news.cli.app` lists them."""

"""The engine `local`: Firefox's translation models, run on this computer by fxtranslate."""

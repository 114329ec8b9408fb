"""The adapter for MkDocs: the plugin `giji`, and building and serving without its command."""

from generator.engines.mkdocs.build import build, read_settings, serve
from generator.engines.mkdocs.plugin import GijiPlugin
from generator.engines.mkdocs.settings import Settings

__all__ = ["GijiPlugin", "Settings", "build", "read_settings", "serve"]

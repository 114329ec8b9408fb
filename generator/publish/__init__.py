"""Publication: a folder is replaced whole by what an engine built and the checks let pass."""

from generator.publish.folder import replace_folder
from generator.publish.publish import publish_markdown, publish_site

__all__ = ["publish_markdown", "publish_site", "replace_folder"]

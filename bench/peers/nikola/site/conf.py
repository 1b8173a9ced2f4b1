"""The site of the bench: tag pages, the home in pages of 20, a feed of 20, a sitemap, code highlighted by classes."""

BLOG_AUTHOR = BLOG_TITLE = BLOG_DESCRIPTION = "Evenings"
BLOG_EMAIL = ""
SITE_URL = "https://bench.example.org/"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
THEME = "plain"
POSTS = (("posts/*.md", "posts", "post.tmpl"),)
PAGES = ()
COMPILERS = {"markdown": (".md",)}
MARKDOWN_EXTENSIONS = ["markdown.extensions.fenced_code", "markdown.extensions.codehilite", "markdown.extensions.extra"]
PRETTY_URLS = True
STRIP_INDEXES = True
TAG_PATH = "tags"
TAG_PAGES_ARE_INDEXES = False
INDEX_DISPLAY_POST_COUNT = FEED_LENGTH = 20
INDEX_TEASERS = False
FEED_TEASERS = False
GENERATE_ATOM = False
DISABLED_PLUGINS = [
    "render_archive", "render_authors", "classify_archive", "classify_authors", "classify_categories",
    "render_galleries", "render_listings", "copy_files", "robots", "create_bundles", "post_render_gallery",
    "render_sources", "gallery", "listings", "sources", "bundles", "classify_page_index", "page_index",
]  # fmt: skip
SHOW_SOURCELINK = COPY_SOURCES = USE_BUNDLES = USE_CDN = False
FILES_FOLDERS: dict[str, str] = {}
GALLERY_FOLDERS: dict[str, str] = {}
LISTINGS_FOLDERS: dict[str, str] = {}
IMAGE_FOLDERS: dict[str, str] = {}
COMMENT_SYSTEM = ""

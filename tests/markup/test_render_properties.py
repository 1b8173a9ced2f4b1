"""Whatever a note holds: rendering ends, is balanced, has unique ids, and nothing in it is active."""

import copy
import re
from html import escape

import pytest
from drawn import Judge, text
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup import html as door
from notegen.markup import outline as outlined
from notegen.markup.html import Options, place, render
from notegen.markup.outline import outline
from notegen.markup.parser import parse
from notegen.markup.sanitise import is_sure, sanitise

PIECES = [
    "# a", "## b\n", "- ", "  - ", "1. ", "> ", "\n", "\n\n", "word ", "*", "**", "_", "`", "```\n", "```py\n",
    "<b>", "</b>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<p>", "</p>",
    "<a href='x.md'>", "</a>", "[x](y.md)", "![i](a.png)", "![i](http://x/a.png)", "[x](javascript:a)", "<script>",
    "</script>", "<id>", "<!-- ", "-->", "{% youtube abcdefgh %}", "{% raw %}", "{% endraw %}",
    "{% highlight py %}\n", "{% endhighlight %}\n", "{{ site.x }}", "{{ 7*7 }}", "{: .c}", "[^1]", "\n[^1]: n\n",
    "\nterm\n: def\n", "- [ ] t\n", "> [!NOTE]\n> x\n", "a@b.org ", "<img src=x onerror=1>",
    "<iframe src='https://youtu.be/abcdefgh'></iframe>", "<details>", "<summary>", "</details>", "<ul>", "<li>",
    "</ul>", "<pre>", "</pre>", "<h1>x</h1>", "---\n", "--\n", "-\n", "Note: x\n", "\t", "    ", "\\", "&lt;", "~~",
    "<center>", "<svg>", "</svg>", "<span class=slide id=x>", "</span>", "<code>", "</code>", "www.x.org ",
    "http://x.org/ ", "<br>", "<hr>", "<dl><dt>", "<dd>", "<select><option>", "<math><mi>", "<template>",
    "<plaintext>", "<textarea>", "• x\n", "  • y\n", "\x00", "\u2028", "[a]: /u\n", "[a] [b]", "<blockquote>",
    "</article>", "<form>", "<body onload=x>", "<th>", "<caption>", "<thead>", "<video src=a.mp4>", "</video>",
    "note-link:0-0", "𝄞", "\udcff", "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
]  # fmt: skip
SOURCES = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)
FORMS = st.sampled_from(["markdown", "slides", "text"])


@settings(max_examples=200)
@given(SOURCES, FORMS, st.booleans(), st.sampled_from(["link", "show"]))
def test_a_fragment_is_balanced_passive_and_its_ids_are_its_own(source, form, keep, pictures):
    fragment, known, _ = render(text(source, form=form, prefix="p"), "a.md", Options(html=keep, remote_images=pictures))
    judged = Judge(fragment)
    assert judged.wrong == []
    assert all(name.startswith("p-") for name in judged.ids)
    assert len(known.excerpt) <= 280
    for links in (("",), ("/x/",), ("#y",)):
        placed = Judge(place(fragment, links * len(known.links), "/p/"))
        assert placed.wrong == []


@settings(max_examples=80)
@given(SOURCES, FORMS)
def test_what_the_writer_makes_is_what_a_browser_reads(source, form):
    seen: list[str] = []
    sanitise = door.sanitise
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "is_sure", lambda made: False)
        patch.setattr(door, "sanitise", lambda made, nonce: seen.extend((made, sanitise(made, nonce))) or seen[-1])
        render(text(source, form=form), "a.md", Options())
    before, after = (re.findall(r"</?(?!tbody)[a-z0-9]+", made) for made in seen)
    assert before == after


@settings(max_examples=200)
@given(SOURCES, FORMS, st.sampled_from(["link", "show"]), st.booleans())
def test_what_needs_no_sanitiser_is_what_the_sanitiser_would_make(source, form, pictures, emails):
    options = Options(remote_images=pictures, publish_email=emails)
    quick = render(text(source, form=form), "a.md", options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "is_sure", lambda made: False)
        assert render(text(source, form=form), "a.md", options) == quick


@settings(max_examples=120)
@given(SOURCES, FORMS, st.booleans())
def test_tokens_are_only_read_so_that_who_made_them_may_give_them_again(source, form, keep):
    given_out = []

    def parsed(source, env, **how):
        tokens = parse(source, env, **how)
        given_out.append((tokens, copy.deepcopy(tokens)))
        return tokens

    with pytest.MonkeyPatch.context() as patch:
        for room in (door, outlined):
            patch.setattr(room, "parse", parsed)
        outline(source, 1)  # whose tokens are those of the text too
        render(text(source, form=form), "a.md", Options(html=keep))
    assert all(now == before for now, before in given_out)


URLS = st.lists(
    st.sampled_from(
        "http:// https:// HTTPS:// // a b. .c xn-- -x _ . : 80 99999 / ? # % [ ] @ \\ & ' \" é tel:".split()
    )
    | st.text(max_size=2),
    max_size=8,
).map("".join)


@settings(max_examples=300)
@given(URLS)
def test_an_address_that_is_surely_one_is_kept_by_the_sanitiser(url):
    made = f'<p><a href="{escape(url)}">x</a></p>'
    assert not is_sure(made) or sanitise(made, "0" * 12) == made.replace("&#x27;", "'")


@settings(max_examples=80)
@given(SOURCES)
def test_an_outline_never_fails(source):
    assert all(block.line >= section.line for section in outline(source, 1) for block in section.blocks)

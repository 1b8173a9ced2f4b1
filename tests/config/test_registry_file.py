"""speakers.yml and its like: what is registered of a name."""

from told import told

from notegen.config.registry_file import read_registry


def test_an_entry_gives_all_that_is_known_of_a_name():
    (entry,), found = read_registry(
        "Ilse Brandt:\n"
        "  aliases: [I. Brandt]\n"
        "  link: https://example.org/i\n"
        "  twitter: ilse\n"
        "  slug: ilse\n"
        "  org: Quay\n"
        "  page: no\n"
        "  hidden: true\n"
        "  address: Am Kai 3\n"
        "  city: Hamburg\n"
        "  country: Germany\n",
        "speakers.yml",
    )

    assert found == ()
    assert (entry.name, entry.aliases, entry.slug, entry.organisation) == (
        "Ilse Brandt",
        ("I. Brandt",),
        "ilse",
        "Quay",
    )
    assert entry.links == ("https://example.org/i", "https://twitter.com/ilse")
    assert (entry.page, entry.hidden) == (False, True)
    assert (entry.address, entry.city, entry.country) == ("Am Kai 3", "Hamburg", "Germany")
    assert str(entry.span) == "speakers.yml:1:1"


def test_a_name_alone_is_registered():
    entries, found = read_registry("Ilse Brandt:\n39C3:\nOve: https://example.org/o\n", "speakers.yml")

    assert [entry.name for entry in entries] == ["Ilse Brandt", "39C3", "Ove"]
    assert entries[2].links == ("https://example.org/o",)
    assert found == ()


def test_an_empty_file_registers_nobody():
    assert read_registry("", "speakers.yml") == ((), ())
    assert read_registry("# nobody yet\n", "speakers.yml") == ((), ())


def test_an_unknown_key_is_a_warning_with_the_nearest():
    assert told(read_registry("Ilse:\n  alises: [I]\n  phone: 1\n", "speakers.yml")[1]) == [
        'speakers.yml:2:3: warning N704 unknown key "alises" of "Ilse"; did you mean "aliases"?',
        'speakers.yml:3:3: warning N704 unknown key "phone" of "Ilse"; '
        "known are aliases, links, slug, org, page, hidden, address, city, country",
    ]


def test_a_flag_that_may_have_hidden_somebody_is_an_error():
    assert told(read_registry("Ilse:\n  hidden: ture\n  page:\n", "speakers.yml")[1]) == [
        'speakers.yml:2:11: error N705 "hidden" of "Ilse": "ture" is neither `true` nor `false`; write one of them',
        'speakers.yml:3:8: error N705 "page" of "Ilse": this is neither `true` nor `false`; write one of them',
    ]


def test_links_that_could_run_script_and_slugs_that_escape_are_errors():
    assert told(read_registry("Ilse:\n  link: javascript:x\n  slug: ../x\n", "speakers.yml")[1]) == [
        'speakers.yml:2:9: error N705 "link" of "Ilse": a link must be a URL with https://',
        'speakers.yml:3:9: error N705 "slug" of "Ilse": the slug "../x" leads out of the site; '
        "name one part of an address => slug: x",
    ]


def test_a_file_or_entry_of_another_shape_is_an_error():
    assert told(read_registry("- Ilse\n", "speakers.yml")[1]) == [
        "speakers.yml:1:1: error N705 a registry is names with what is known of them; "
        "write `Ann Lee:` and its keys indented below"
    ]
    assert told(read_registry("Ilse: [a]\n", "speakers.yml")[1]) == [
        'speakers.yml:1:7: error N705 "Ilse" needs its keys indented below it, such as `link: https://…`'
    ]


def test_a_registered_name_stands_once():
    assert told(read_registry("Ilse:\nIlse:\n", "speakers.yml")[1]) == [
        'speakers.yml:2:1: error N119 "Ilse" stands twice, first on line 1; keep one'
    ]

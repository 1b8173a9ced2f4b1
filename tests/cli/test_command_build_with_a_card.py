"""`notegen build` with a picture of the site's own for links to it."""


def test_a_site_shows_its_own_card_where_a_link_to_it_is_shared(project):
    project.write({"templates/assets/card.png": "a picture of the pier"})
    assert project.run("build", "--no-search", "-b", "https://pier.example.org/notes").status == 0
    [card] = (project.folder / "site/assets").glob("card.*.png")
    assert card.read_text(encoding="utf-8") == "a picture of the pier"
    home = (project.folder / "site/index.html").read_text(encoding="utf-8")
    assert f'<meta property="og:image" content="https://pier.example.org/notes/assets/{card.name}">' in home

"""The pages of the rules, the catalogue and the numbers in the README are what the rules give."""

import re

from support.rule_pages import COMMAND, FOLDERS, ROOT, all_rules, stale


def test_everything_is_up_to_date() -> None:
    assert stale() == [], f"run {COMMAND}"


def test_every_rule_has_a_page_in_both_languages() -> None:
    codes = [rule.code for rule in all_rules()]
    for folder in FOLDERS.values():
        assert sorted(path.stem for path in (ROOT / folder).glob("GJ*.md")) == codes


def test_there_are_more_than_seventy() -> None:
    assert len(all_rules()) >= 70


def test_no_link_leads_nowhere() -> None:
    pages = [ROOT / "docs/catalogue.md", *(ROOT / "docs/rules").rglob("*.md")]
    links = {page.parent / link for page in pages for link in re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8"))}
    assert [str(link) for link in links if not link.is_file()] == []

"""Of the styles of a document, those of tables are not parsed; what the others say stays."""

import pytest
from lxml import etree

from gouji.engine.readers.word.names import W
from gouji.engine.readers.word.styles import Styles, asked_for, read_styles

URI = W.strip("{}")
LATENT = '<w:latentStyles w:count="2"><w:lsdException w:name="甲"/></w:latentStyles>'
TABLE = '<w:style w:type="table" w:styleId="格"><w:rPr><w:vanish/></w:rPr></w:style>'
LISTED = '<w:style w:type="paragraph" w:styleId="列"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
USUAL = '<w:style w:type="paragraph" w:default="1" w:styleId="常"><w:basedOn w:val="列"/></w:style>'


def styles(*parts: str) -> bytes:
    return f'<w:styles xmlns:w="{URI}">{"".join(parts)}</w:styles>'.encode()


def read(content: bytes) -> Styles:
    return read_styles(etree.fromstring(content))


@pytest.mark.parametrize(
    "parts",
    [
        (LATENT, TABLE, LISTED, TABLE, USUAL),
        (TABLE, LISTED, "\n", USUAL, TABLE),
        ("<w:docDefaults/>", LATENT, "<w:docDefaults/>", LISTED, USUAL),
        ("<w:latentStyles/>", LISTED, USUAL),
        (LISTED, USUAL, TABLE, "<w:docDefaults/>"),
    ],
)
def test_what_is_asked_for_stays(parts: tuple[str, ...]) -> None:
    kept = asked_for(styles(*parts))
    assert b"lsdException" not in kept
    assert list(read(kept).by_name) == ["列", "常"]
    assert read(kept).numbering(None) == ("7", None)


@pytest.mark.parametrize(
    "parts",
    [
        ('<w:style w:type="table" w:styleId="格"/>', LISTED),
        (LISTED, '<w:style w:type="table" w:styleId="格"/>'),
        (f"<!-- {TABLE} -->", LISTED),
        (TABLE.replace("w:type", "w:default='1' w:type"), LISTED),
    ],
)
def test_what_is_written_otherwise_stays_as_it_is(parts: tuple[str, ...]) -> None:
    assert asked_for(styles(*parts)) == styles(*parts)


def test_no_part_is_none() -> None:
    assert asked_for(b"") == b""

"""Names of public bodies taken apart, and whether two of them can be names of one body."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gouji.engine.identity import Identity, Witness
from gouji.engine.levels import Level
from gouji.engine.narrative.context import Author
from gouji.engine.record import frozen

_LEAST = 2
# In a name with one of these it is a government, or an office that may be anybody's.
_UNTOLD = ("政府", "党", "管委", "管理委", "办事处", "办公室", "办公厅", "中心", "小组", "机关", "单位")
_KIND = re.compile(r"(?:委员会|局|厅|委|办|处)\Z")
# What a government is called, or leaves out, behind the name of its place.
_GOVERNMENT = re.compile(r"(?<=[省市州盟县区旗镇乡])(?:人民)?政府\Z|(?<=街道)办事处\Z|(?<=区)(?:管委会|管理委员会)\Z")
_COUNTY_ENDS, _OTHER_ENDS = ("县", "区", "旗"), ("自治区", "新区", "开发区", "实验区", "示范区", "合作区")
_POLICE, _BUREAU = "公安", "局"


@frozen
class BodyName:
    """A name: the places it begins with (云河市, 青石区), and the organ without the word for its kind (教育)."""

    places: tuple[str, ...]
    organ: str

    def is_another_organ(self, other: "BodyName") -> bool:
        """Whether the two are certainly different organs: neither is short for the other, and they share no sign.

        A government and its office have no organ here, and are not told from others.
        """
        mine, yours = self.organ, other.organ
        if min(len(mine), len(yours)) < _LEAST or _shortens(mine, yours) or _shortens(yours, mine):
            return False
        return not set(mine) & set(yours)

    def is_elsewhere(self, other: "BodyName") -> bool:
        """Whether the two are the same organ of certainly different places: both counties, say, of different names."""
        if self.organ != other.organ or not self.places or not other.places:
            return False
        mine, yours = self.places[-1], other.places[-1]
        return mine[-1] == yours[-1] and not mine.endswith(yours) and not yours.endswith(mine)


def plain_name(name: str) -> str:
    """Return a name without the word for government, which it may have or not."""
    return _GOVERNMENT.sub("", name)


def is_same_body(one: str, other: str) -> bool:
    """Whether two names are of one body: they differ in nothing but 人民政府, or in the places that one begins with."""
    short, long = sorted((plain_name(one), plain_name(other)), key=len)
    beyond = long.removesuffix(short)
    return long.endswith(short) and "".join(body_name(beyond).places) == beyond


def is_of_county(identity: Identity) -> bool:
    """Whether the report is certainly that of a county or district, of one of their bodies, or of a township."""
    places = body_name(identity.body or "").places
    is_county = bool(places) and places[-1].endswith(_COUNTY_ENDS) and not places[-1].endswith(_OTHER_ENDS)
    return identity.level is Level.TOWNSHIP or is_county


def is_police(identity: Identity) -> bool:
    """Whether the report is that of the police authority of a county or a city (公安局, not 公安厅)."""
    body = identity.body or ""
    return body.endswith(_BUREAU) and body_name(body).organ == _POLICE


def named_bodies(identity: Identity, authors: tuple[Author, ...]) -> Iterator[Author]:
    """Yield by what names signature and words call the body whose report it is."""
    for signature in identity.said("body", Witness.SIGNATURE):
        if signature.span:
            yield Author(str(signature.value), signature.span)
    yield from authors


@lru_cache(maxsize=1024)
def body_name(name: str) -> BodyName:
    """Return a name taken apart."""
    rest, places = name.partition("(")[0], []
    while found := _place().match(rest):
        places.append(found[0])
        rest = rest[found.end() :]
    return BodyName(tuple(places), "" if any(word in rest for word in _UNTOLD) else _KIND.sub("", rest))


@cache
def _place() -> re.Pattern[str]:
    name = r"(?:[^省市州盟县区旗镇乡]|州(?=市)){1,8}?"
    return re.compile(
        rf"(?!城市|社区|园区|地区|辖区){name}"
        r"(?:省|自治区|市|自治州|州(?!市)|盟|县|区|旗|[镇乡](?=人民政府|政府|党政|\Z)|街道(?=办|\Z)|新区|开发区)"
    )


def _shortens(short: str, long: str) -> bool:
    """Whether the signs of one name stand in the other, in order."""
    signs = iter(long)
    return all(sign in signs for sign in short)

"""The region that a county is of, where its report names it."""

import re
from functools import cache

# Characters of prose that stand in no name of a place, and names that a place of the next level can precede.
_PLACE_NAME = r"[^\W\d_由与向据照按对在从于是为将被及的全本我]"
_REGION = rf"(?:{_PLACE_NAME}{{2,9}}(?:省|市|州|盟|地区|自治区))+"
_REGION_ENDS = "省市州盟区"
_COUNTY = re.compile(r"[^市省州盟\W]{1,6}(?:区|县|旗)(?:人民政府)?\Z")


def with_region(body: str, head: str) -> str:
    """Return a county with the city before it, if the document names it so once."""
    if not _COUNTY.match(body):
        return body
    mentions = [at for end in _REGION_ENDS if (at := head.find(end + body)) >= 0]
    if not mentions:
        return body
    start = min(mentions)
    while start and re.match(_PLACE_NAME, head[start - 1]):
        start -= 1
    named = _in_region().match(f"{body}\0{head[max(start - 1, 0) :]}")
    return f"{named['region']}{body}" if named else body


@cache
def _in_region() -> re.Pattern[str]:
    """Return what matches a body, a null character and a text: the region before the first mention that has one."""
    return re.compile(
        rf"(?P<body>[^\0]+)\0.*?(?:(?<![\u4e00-\u9fff])|(?<=[由与向]))(?P<region>{_REGION})(?P=body)", re.DOTALL
    )

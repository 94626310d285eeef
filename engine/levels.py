"""What kind of body reports, by its name."""

import re
from enum import StrEnum


class Level(StrEnum):
    """What kind of body reports."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    TOWNSHIP = "township"
    UNKNOWN = "unknown"


_TOWNSHIP = re.compile(r"(?:镇|乡|街道|街道办事处|街道办|镇人民政府|乡人民政府)$")
_GOVERNMENT = re.compile(r"(?:人民政府|管委会|管理委员会)$")
_PLACE = re.compile(r"(?:省|市|县|区|旗|州|盟)$")
_DEPARTMENT = re.compile(
    r"(?:局|厅|委|办|部|署|院|站|所|队|处|中心|办公室|委员会|公司|学校|大学|医院|集团|联合会|总会|协会|馆|社)$"
)
_OFFICE = re.compile(r"政府(?:办公厅|办公室|办)$")


def level_of(body: str | None, publisher: str | None) -> Level:
    """Return the level of a body by its name; of one that this does not tell, by the office that publishes for it."""
    if body is None:
        return Level.UNKNOWN
    for pattern, level in (
        (_TOWNSHIP, Level.TOWNSHIP),
        (_GOVERNMENT, Level.GOVERNMENT),
        (_DEPARTMENT, Level.DEPARTMENT),
        (_PLACE, Level.GOVERNMENT),
    ):
        if pattern.search(body):
            return level
    return Level.GOVERNMENT if publisher and _OFFICE.search(publisher) else Level.UNKNOWN

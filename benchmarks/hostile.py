"""Watch how the time of a whole check grows with the size of what no annual report holds.

    python benchmarks/hostile.py [--only WORDS] [--doublings 3]

Each document is an example with one part made long: sentences without an end, numbers of a thousand digits, tables of
ten thousand columns, labels over and over. The part is doubled again and again; twice the size should take twice the
time. `growth` is the exponent between the first size and the last: 1 is in proportion, 2 is the square. It is told from
processor time, the best of three, after what the example alone takes was subtracted; a step that takes longer than ten
seconds, or is refused, is the last. What takes no time worth the name is fast, however it grows.
"""

import argparse
import platform
from collections.abc import Callable
from io import BytesIO
from math import log2
from time import process_time

from speed import forget
from variants import EXAMPLES

import gouji
from gouji.engine.readers import Unreadable, load_stream
from gouji.engine.recognise import recognise

_TIMES = 3
_LONGEST = 10.0
_LEAST = 1e-4
# What takes less tells nothing.
_TELLING = 0.02
_STEEP = 1.35
_EXAMPLE = (EXAMPLES / "luting_water_2022.txt").read_text(encoding="utf-8")
_PROSE, _DISCLOSED, _CASES = "一、总体情况\n", "二、主动公开政府信息情况\n", "四、政府信息公开行政复议、行政诉讼情况\n"

Make = Callable[[int], tuple[str, bytes]]


def behind(mark: str, part: str, *, head: str = "", tail: str = "\n") -> Make:
    """Return what makes a text with a part, so many times, behind a mark of the example."""

    def make(times: int) -> tuple[str, bytes]:
        return ".txt", _EXAMPLE.replace(mark, f"{mark}{head}{part * times}{tail}", 1).encode()

    return make


def alone(suffix: str, part: str, *, head: str = "", tail: str = "") -> Make:
    """Return what makes a document of nothing but a part, so many times."""

    def make(times: int) -> tuple[str, bytes]:
        return suffix, f"{head}{part * times}{tail}".encode()

    return make


_PAGE = {"head": f"<html><body><p>{_EXAMPLE[:30]}</p>", "tail": "</body></html>"}
CASES: dict[str, tuple[int, Make]] = {
    "prose without an end": (12_500, behind(_PROSE, "稳步推进政务公开")),
    "prose of quantities": (5_000, behind(_PROSE, "公开政府信息12条")),
    "prose of requests": (2_500, behind(_PROSE, "收到政府信息公开申请12件答复11件")),
    "prose of requests, commas": (2_500, behind(_PROSE, "收到政府信息公开申请12件，其中自然人11件，")),
    "prose of rates": (5_000, behind(_PROSE, "按时答复率96.5%")),
    "prose of numbers dealt out": (5_000, behind(_PROSE, "分别为3件和4件")),
    "prose of quarters": (5_000, behind(_PROSE, "二季度5件，", head="一季度收到申请3件，")),
    "prose of repeals": (5_000, behind(_PROSE, "废止规范性文件2件，")),
    "prose of lawsuits": (2_500, behind(_PROSE, "直接起诉8件，复议后起诉5件，4件未审结，", head="因政府信息公开")),
    "prose of sentences": (2_500, behind(_PROSE, "全年收到申请12件，办结11件，答复率96%。")),
    "prose of growth": (2_500, behind(_PROSE, "比上年增加12件增长20%")),
    "prose of brackets": (12_500, behind(_PROSE, "（其中")),
    "prose of Chinese numbers": (12_500, behind(_PROSE, "一百二十三万")),
    "prose of ranges": (12_500, behind(_PROSE, "3至5")),
    "prose of digits": (12_500, behind(_PROSE, "1")),
    "prose of digits and commas": (12_500, behind(_PROSE, "1,")),
    "prose of titles": (5_000, behind(_PROSE, "（一）主动公开\n")),
    "headings": (5_000, behind(_PROSE, "一、总体情况\n")),
    "titles of reports": (5_000, alone(".txt", "2022年政府信息公开工作年度报告\n", tail=_EXAMPLE)),
    "dates": (5_000, alone(".txt", "发布日期：2022年1月20日 ", tail=_EXAMPLE)),
    "blank lines": (25_000, behind(_PROSE, "\n")),
    "blanks": (25_000, behind(_PROSE, " ")),
    "borders": (25_000, behind(_DISCLOSED, "|")),
    "rulers": (25_000, behind(_DISCLOSED, "-")),
    "columns": (10_000, behind(_DISCLOSED, " 1 |", head="规章 |")),
    "columns of the cases": (10_000, behind(_CASES, " 1 |")),
    "rows of one label": (5_000, behind(_DISCLOSED, "规章 | 1 | 2 | 3 |\n")),
    "rows of totals": (5_000, behind(_DISCLOSED, "总计 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n")),
    "labels in one line": (12_500, behind(_DISCLOSED, "规章")),
    "labels, one a line": (12_500, behind(_DISCLOSED, "行政规范性文件\n")),
    "labels of requests": (5_000, behind(_DISCLOSED, "（一）予以公开\n1.属于国家秘密\n")),
    "labels of columns": (2_500, behind(_DISCLOSED, "自然人|商业企业|总计\n")),
    "glued figures": (5_000, behind(_DISCLOSED, "7130", head="规章")),
    "glued rows": (2_500, behind(_DISCLOSED, "（一）予以公开1100001\n")),
    "whole tables": (20, behind(_DISCLOSED, _EXAMPLE.partition(_DISCLOSED)[2].partition("三、")[0])),
    "whole reports": (10, alone(".txt", _EXAMPLE)),
    "page of cells": (5_000, alone(".html", "<td>1</td>", head="<table><tr>", tail="</tr></table>")),
    "page of rows": (5_000, alone(".html", "<tr><td>规章</td><td>1</td></tr>", head="<table>", tail="</table>")),
    "page of spans": (
        1_000,
        alone(".html", "<tr><td rowspan=9 colspan=9>1</td></tr>", head="<table>", tail="</table>"),
    ),
    "page of blocks": (5_000, alone(".html", "<div>政府信息</div>", **_PAGE)),
    "page of depth": (100, alone(".html", "<div>", **_PAGE)),
    "page of one word": (50_000, alone(".html", "政府信息", **_PAGE)),
    "comma-separated columns": (100, alone(".csv", "规章,1,", tail="\n1,2\n")),
    "comma-separated rows": (5_000, alone(".csv", "规章,1,2,3\n")),
    "quotes": (12_500, alone(".csv", '"规章,1\n')),
}


def check(suffix: str, data: bytes) -> bool:
    """Read and judge a document, as the command does; return whether it was not refused."""
    try:
        source = load_stream(BytesIO(data), f"report{suffix}")
    except Unreadable:
        return False
    gouji.check(recognise(source))
    return True


def best(suffix: str, data: bytes) -> float | None:
    """Return the least time that it takes to check a document of which nothing is remembered; None if it is refused."""
    times: list[float] = []
    while len(times) < _TIMES and sum(times) < _LONGEST:
        forget()
        start = process_time()
        if not check(suffix, data):
            return None
        times.append(process_time() - start)
    return min(times)


def watch(times: int, make: Make, doublings: int) -> list[float | None]:
    """Return how long each size takes, up to the one that takes too long or is refused."""
    found: list[float | None] = []
    for doubling in range(doublings + 1):
        found.append(best(*make(times << doubling)))
        if found[-1] is None or found[-1] > _LONGEST:
            break
    return found


def growth(found: list[float | None], least: float) -> float | None:
    """Return the exponent between the first size and the last; None where nothing can be told."""
    times = [max(each - least, _LEAST) for each in found if each is not None]
    if len(times) < len("12") or times[-1] < _TELLING:
        return None
    return log2(times[-1] / times[0]) / (len(times) - 1)


def main() -> None:
    """Watch every case, print it, and then the names of the steep ones."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="only the cases with these words in their name")
    parser.add_argument("--doublings", type=int, default=3)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, gouji {gouji.__version__}, {platform.machine()}")
    check(".txt", _EXAMPLE.encode())
    steep = []
    for name, (times, make) in CASES.items():
        if options.only in name:
            found = watch(times, make, options.doublings)
            steepness = growth(found, best(*make(0)) or 0.0)
            steep += [name] if steepness is not None and steepness > _STEEP else []
            size = len(make(times << (len(found) - 1))[1]) / 1024
            seconds = "".join("  refused" if each is None else f"{each:9.3f}" for each in found)
            told = "fast" if steepness is None else f"growth {steepness:.2f}"
            print(f"{name:28}{size:7.0f} kB at last, s:{seconds:36}  {told}", flush=True)
    print(f"steeper than {_STEEP}: {', '.join(steep) or 'none'}")


if __name__ == "__main__":
    main()

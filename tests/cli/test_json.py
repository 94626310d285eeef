import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from gouji.cli.judged import Judged, Stranger, Unread
from gouji.cli.manner import Manner
from gouji.cli.render import findings_json
from gouji.cli.told import Run

Violations = Callable[[str, object], list[str]]
Rendered = Callable[..., dict[str, Any]]


@pytest.fixture
def rendered(told: Callable[..., Run]) -> Rendered:
    """Return what a run over files is as JSON."""

    def render(*files: object) -> dict[str, Any]:
        text = "".join(findings_json.render(told(*files, style="json"), Manner("zh")))
        document: dict[str, Any] = json.loads(text)
        assert text == json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        return document

    return render


def test_run_follows_the_published_schema(rendered: Rendered, judged: Judged, violations: Violations) -> None:
    files = (judged, Stranger("a.txt", "0" * 64, "不是年度报告"), Unread("b.txt", "没有读取权限"))
    assert violations("findings-1", rendered(*files)) == []


def test_nothing_checked_follows_it_too(rendered: Rendered, violations: Violations) -> None:
    assert violations("findings-1", rendered()) == []


def test_reports_and_findings_come_in_the_order_of_the_files(rendered: Rendered, judged: Judged) -> None:
    stranger = Stranger("a.txt", "0" * 64, "不是年度报告")
    other = evolve(judged, file="乙.md", findings=(evolve(judged.findings[0], file="乙.md"),) * 2)
    document = rendered(judged, stranger, other)
    assert [report["file"] for report in document["reports"]] == ["年报.md", "a.txt", "乙.md"]
    assert [finding["file"] for finding in document["findings"]] == ["年报.md", "乙.md", "乙.md"]


def test_finding_has_every_part(rendered: Rendered, judged: Judged) -> None:
    assert rendered(judged)["findings"] == [
        {
            "code": "GJ303",
            "name": "applicants-not-total",
            "severity": "error",
            "message": "本年新收：各类申请人之和为 4，总计填报为 5",
            "file": "年报.md",
            "span": {"start": 13, "end": 14, "line": 7, "column": 13, "end_line": 7, "end_column": 14},
            "keys": ["requests.received.natural_person", "requests.received.business", "requests.received.research"],
            "related": [
                {
                    "file": "年报.md",
                    "span": {"start": 7, "end": 8, "line": 7, "column": 7, "end_line": 7, "end_column": 8},
                    "label": "自然人",
                    "key": "requests.received.natural_person",
                    "raw": "3",
                    "value": None,
                },
                {
                    "file": "年报.md",
                    "span": {"start": 10, "end": 11, "line": 7, "column": 10, "end_line": 7, "end_column": 11},
                    "label": "商业企业",
                    "key": "requests.received.business",
                    "raw": "1",
                    "value": None,
                },
                {
                    "file": "年报.md",
                    "span": {"start": 2, "end": 3, "line": 9, "column": 2, "end_line": 9, "end_column": 3},
                    "label": "科研机构",
                    "key": "requests.received.research",
                    "raw": "0",
                    "value": None,
                },
            ],
            "expected": "4",
            "found": "5",
            "basis": "国办公开办函〔2021〕30号 附件 表三",
            "cause": None,
            "fingerprint": "0123456789abcdef",
            "repairs": [],
            "suppressed": None,
        }
    ]


def test_report_has_a_ledger(rendered: Rendered, judged: Judged) -> None:
    assert rendered(judged)["reports"] == [
        {
            "file": "年报.md",
            "sha256": "0" * 64,
            "form": "ogi-2021",
            "year": 2021,
            "body": "青砚县人民政府",
            "read": True,
            "reason": None,
            "previous": None,
            "verdicts": {"pass": 1, "fail": 1, "notapplicable": 1, "error": 0},
            "ledger": [
                {"code": "GJ101", "outcome": "pass", "checked": 6, "failed": 0, "skipped": 0, "reasons": []},
                {"code": "GJ303", "outcome": "fail", "checked": 25, "failed": 1, "skipped": 0, "reasons": []},
                {
                    "code": "GJ304",
                    "outcome": "notapplicable",
                    "checked": 2,
                    "failed": 0,
                    "skipped": 1,
                    "reasons": ["空白：表四 › 总计"],
                },
            ],
        }
    ]


def test_unread_file_is_reported_with_its_reason(rendered: Rendered) -> None:
    assert rendered(Unread("b.txt", "没有读取权限"))["reports"] == [
        {
            "file": "b.txt",
            "sha256": None,
            "form": None,
            "year": None,
            "body": None,
            "read": False,
            "reason": "没有读取权限",
            "previous": None,
            "verdicts": {"pass": 0, "fail": 0, "notapplicable": 0, "error": 0},
            "ledger": [],
        }
    ]


def test_summary_counts_every_severity(rendered: Rendered, judged: Judged) -> None:
    assert rendered(judged)["summary"] == {"error": 1, "warning": 0, "info": 0, "baselined": 0, "waived": 0}


def test_schema_refuses_what_it_does_not_name(rendered: Rendered, judged: Judged, violations: Violations) -> None:
    assert violations("findings-1", {**rendered(judged), "surprise": 1}) == [
        "Additional properties are not allowed ('surprise' was unexpected)"
    ]


def test_line_separators_and_controls_stay_valid_json() -> None:
    run = Run((), (Unread("a\u2028\x1b\udcff.txt", "?"),))
    text = "".join(findings_json.render(run, Manner("zh"))).encode("utf-8", "backslashreplace").decode("utf-8")
    assert json.loads(text)["reports"][0]["file"] == "a\u2028\x1b\udcff.txt"

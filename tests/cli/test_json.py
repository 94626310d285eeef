import json
from collections.abc import Callable

from gouji.cli.judged import Judged, Pack, Run, Stranger, Unread
from gouji.cli.render.findings_json import render_findings

Violations = Callable[[str, object], list[str]]


def rendered(run: Run) -> dict[str, object]:
    document: dict[str, object] = json.loads(render_findings(run, "0.1.0"))
    return document


def test_run_follows_the_published_schema(run: Run, judged: Judged, violations: Violations) -> None:
    files = (judged, Stranger("a.txt", "0" * 64, "不是年度报告"), Unread("b.txt", "没有读取权限"))
    assert violations("findings-1", rendered(Run(run.rulesets, files))) == []


def test_finding_has_every_part(run: Run) -> None:
    assert rendered(run)["findings"] == [
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
                },
                {
                    "file": "年报.md",
                    "span": {"start": 10, "end": 11, "line": 7, "column": 10, "end_line": 7, "end_column": 11},
                    "label": "商业企业",
                    "key": "requests.received.business",
                },
                {
                    "file": "年报.md",
                    "span": {"start": 2, "end": 3, "line": 9, "column": 2, "end_line": 9, "end_column": 3},
                    "label": "科研机构",
                    "key": "requests.received.research",
                },
            ],
            "expected": "4",
            "found": "5",
            "basis": "国办公开办函〔2021〕30号 附件 表三",
            "cause": None,
            "fingerprint": "0123456789abcdef",
            "repairs": [],
        }
    ]


def test_report_has_a_ledger(run: Run) -> None:
    assert rendered(run)["reports"] == [
        {
            "file": "年报.md",
            "sha256": "0" * 64,
            "form": "ogi-2021",
            "year": 2021,
            "body": "青砚县人民政府",
            "read": True,
            "reason": None,
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


def test_unread_file_is_reported_with_its_reason() -> None:
    run = Run((Pack("ogi", "0.1.0", "f" * 64),), (Unread("b.txt", "没有读取权限"),))
    assert rendered(run)["reports"] == [
        {
            "file": "b.txt",
            "sha256": None,
            "form": None,
            "year": None,
            "body": None,
            "read": False,
            "reason": "没有读取权限",
            "verdicts": {"pass": 0, "fail": 0, "notapplicable": 0, "error": 0},
            "ledger": [],
        }
    ]


def test_summary_counts_every_severity(run: Run) -> None:
    assert rendered(run)["summary"] == {"error": 1, "warning": 0, "info": 0}


def test_schema_refuses_what_it_does_not_name(run: Run, violations: Violations) -> None:
    assert violations("findings-1", {**rendered(run), "surprise": 1}) == [
        "Additional properties are not allowed ('surprise' was unexpected)"
    ]


def test_line_separators_and_controls_stay_valid_json() -> None:
    run = Run((), (Unread("a\u2028\x1b\udcff.txt", "?"),))
    text = render_findings(run, "0").encode("utf-8", "backslashreplace").decode("utf-8")
    assert json.loads(text)["reports"][0]["file"] == "a\u2028\x1b\udcff.txt"

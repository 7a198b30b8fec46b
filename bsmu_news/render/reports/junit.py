"""Findings as JUnit XML, which Jenkins and GitLab read: a file is a suite, a finding a test that failed."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from bsmu_news.domain.finding import Finding
from bsmu_news.render.reports.checked import Checked, Trouble

# What XML 1.0 cannot hold, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(checked: Checked) -> str:
    """Return the document.

    A finding below the fail level is a test that has passed, with the message as its output; a file without findings
    is one test that has passed; a rule that broke is an error.
    """
    root = ET.Element("testsuites", name="bsmu-news")
    by_file = _by_file(checked)
    for path, (findings, troubles) in by_file.items():
        suite = ET.SubElement(root, "testsuite", name=_xml(checked.path(path)))
        for trouble in troubles:
            _add_trouble(suite, trouble)
        for finding in findings:
            _add_finding(suite, finding, checked)
        if not len(suite):
            ET.SubElement(suite, "testcase", name="validate", classname=suite.get("name", ""))
        _count(suite, [suite])
    _count(root, list(root))
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode")


def _by_file(checked: Checked) -> dict[Path, tuple[list[Finding], list[Trouble]]]:
    """Return what concerns each file, also those that could not be checked."""
    files: dict[Path, tuple[list[Finding], list[Trouble]]] = {path: ([], []) for path in checked.files}
    for finding in checked.findings:
        files.setdefault(finding.path, ([], []))[0].append(finding)
    for trouble in checked.troubles:
        files.setdefault(trouble.path, ([], []))[1].append(trouble)
    return files


def _add_finding(suite: ET.Element, finding: Finding, checked: Checked) -> None:
    place = f"{finding.place.line}:{finding.place.column}"
    name = f"{finding.code} {finding.name} ({place})"
    case = ET.SubElement(suite, "testcase", name=name, classname=suite.get("name", ""))
    message = _xml(finding.message)
    where = f"{suite.get('name')}:{place}: {finding.code} {message}"
    if finding.severity.reaches(checked.fail_level):
        ET.SubElement(case, "failure", type=finding.severity.value, message=message).text = where
    else:
        ET.SubElement(case, "system-out").text = where


def _add_trouble(suite: ET.Element, trouble: Trouble) -> None:
    case = ET.SubElement(suite, "testcase", name=trouble.code or "validate", classname=suite.get("name", ""))
    ET.SubElement(case, "error", type="error", message=_xml(trouble.message)).text = _xml(trouble.message)


def _count(element: ET.Element, suites: Sequence[ET.Element]) -> None:
    for attribute, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        element.set(attribute, str(sum(1 for suite in suites for _one in suite.iter(tag))))


def _xml(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)

"""A test that cannot run is named at the end of the run, and fails it in CI."""

from __future__ import annotations

import pytest

IN_ONE_PROCESS = ()
IN_A_WORKER = ("-n", "1")

A_FIXTURE_SKIPS = """
import pytest

@pytest.fixture
def harp():
    pytest.skip("no harp")

def test_plays(harp): ...

def test_plays_again(harp): ...

def test_sings(): ...
"""

THE_FILE_SKIPS = """
import pytest

pytest.skip("no stage", allow_module_level=True)
"""

FAILS_AS_EXPECTED = """
import pytest

@pytest.mark.xfail(reason="not yet")
def test_flies():
    assert False
"""


def run(pytester: pytest.Pytester, source: str, *arguments: str) -> pytest.RunResult:
    """Run pytest over a file with this source, with the plugin under test."""
    pytester.makepyfile(source)
    return pytester.runpytest_inprocess("-p", "tests.support.left_out", *arguments)


@pytest.mark.parametrize("processes", [IN_ONE_PROCESS, IN_A_WORKER])
@pytest.mark.parametrize("value", ["", "0", "false"])
def test_outside_ci_the_reasons_are_counted_and_the_run_passes(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    processes: tuple[str, ...],
    value: str,
) -> None:
    """Two tests without a harp are one line, and the third test still counts."""
    monkeypatch.setenv("CI", value)
    result = run(pytester, A_FIXTURE_SKIPS, *processes)
    result.stdout.fnmatch_lines(["*= left out =*", "2 left out: no harp"])
    result.assert_outcomes(passed=1, skipped=2)
    assert result.ret == pytest.ExitCode.OK


@pytest.mark.parametrize("processes", [IN_ONE_PROCESS, IN_A_WORKER])
def test_in_ci_a_left_out_test_fails(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, processes: tuple[str, ...]
) -> None:
    """The run fails, and says which tests and why."""
    monkeypatch.setenv("CI", "true")
    result = run(pytester, A_FIXTURE_SKIPS, *processes)
    result.stdout.fnmatch_lines(["left out, which CI does not allow: no harp"])
    result.assert_outcomes(passed=1, errors=2)
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_in_ci_a_left_out_file_fails(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that skips as a whole is no way round."""
    monkeypatch.setenv("CI", "true")
    result = run(pytester, THE_FILE_SKIPS)
    result.stdout.fnmatch_lines(["left out, which CI does not allow: no stage"])
    result.assert_outcomes(errors=1)
    assert result.ret == pytest.ExitCode.INTERRUPTED


def test_an_expected_failure_is_not_left_out(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test that ran and failed as expected passes in CI too."""
    monkeypatch.setenv("CI", "true")
    result = run(pytester, FAILS_AS_EXPECTED)
    result.assert_outcomes(xfailed=1)
    result.stdout.no_fnmatch_line("*left out*")
    assert result.ret == pytest.ExitCode.OK

"""A clock that falls back: the work goes on, the copy that was made stays, and the log says so in words."""

from datetime import UTC, datetime, timedelta

import pytest


class Fallen(datetime):
    """A clock that has lost its battery."""

    back = timedelta(0)

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) - cls.back


@pytest.fixture
def fall(monkeypatch):
    """Let the clock that the program reads go back."""

    def back(to):
        Fallen.back = datetime.now(UTC) - to
        for module in ("lagvarde_coder.storage.unit_of_work", "lagvarde_coder.services.project.copies"):
            monkeypatch.setattr(f"{module}.datetime", Fallen)

    return back


def test_the_log_says_in_words_that_the_clock_had_gone_back(cli, coded, fall):
    before = cli("audit", "show", coded, 3).out
    assert "gone back" not in before
    fall(datetime(1970, 1, 1, tzinfo=UTC))
    assert cli("code", coded, "last", "--theme", "T02", "--start", 0, "--end", 5, "--coder", "Bo").code == 0
    last = int(next(line for line in cli("info", coded).out.splitlines() if line.startswith("Entries")).split("\t")[1])
    assert "gone back" in cli("audit", "show", coded, last).out
    assert cli("check", coded).code == 0


def test_a_copy_that_was_made_while_the_clock_is_wrong_stays(cli, coded, fall):
    earlier = [cli("backup", coded).out.strip() for _ in range(2)]
    fall(datetime(1971, 5, 1, tzinfo=UTC))
    made = cli("backup", coded)
    assert made.code == 0
    listed = cli("copies", coded).out
    assert all(path in listed for path in (*earlier, made.out.strip()))

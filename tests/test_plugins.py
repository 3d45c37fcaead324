"""Components that come with the program, and those of plug-ins."""

from importlib.metadata import EntryPoint

import pytest

from lagvarde_coder import plugins
from lagvarde_coder.plugins import PlugIns


class Plain:
    interface = 2
    size = 1


class Older(Plain):
    interface = 1


class Unfinished:
    interface = 2


class Failing:
    def __init__(self) -> None:
        raise ZeroDivisionError


class Sly(Plain):
    def __getattribute__(self, name):
        raise ZeroDivisionError


@pytest.fixture
def offered(monkeypatch):
    """Return a function that makes components: two built-in ones and these plug-ins by name."""

    def make(**plug_ins: str) -> PlugIns[Plain]:
        entries = [EntryPoint(name, value, "a.group") for name, value in plug_ins.items()]
        monkeypatch.setattr(plugins, "entry_points", lambda group: entries if group == "a.group" else [])
        return PlugIns("a.group", 2, {"b": f"{__name__}:Plain", "a": f"{__name__}:Plain"}, ("size",))

    return make


def test_built_in_ones_come_first_as_listed_then_plug_ins_by_name(offered):
    components = offered(Zeta=f"{__name__}:Plain", alpha=f"{__name__}:Plain")
    assert components.names() == ("b", "a", "alpha", "zeta")
    assert [type(one).__name__ for one in components] == ["Plain"] * 4
    assert components.get("zeta") is components.get("zeta")


def test_nothing_is_imported_for_the_names_and_an_unknown_name_is_none(offered):
    components: PlugIns[Plain] = PlugIns("a.group", 2, {"b": "no_such_module:X"}, ())
    assert components.names() == ("b",)
    assert components.get("c") is None


def test_a_plug_in_cannot_take_the_place_of_a_built_in_one(offered):
    components = offered(a=f"{__name__}:Older", B=f"{__name__}:Older")
    assert components.names() == ("b", "a")
    assert {type(one) for one in components} == {type(components.get("a"))}
    assert type(components.get("a")).__name__ == "Plain"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (f"{__name__}:Older", "interface 1, not 2"),
        (f"{__name__}:Unfinished", "has no size"),
        (f"{__name__}:Failing", "could not be loaded"),
        (f"{__name__}:Sly", "could not be loaded"),
        (f"{__name__}:Missing", "could not be loaded"),
        ("no_such_module:X", "could not be loaded"),
        ("json:dumps", "could not be loaded"),
    ],
)
def test_a_plug_in_that_does_not_fit_is_left_out_with_one_line_in_the_log(offered, caplog, value, why):
    components = offered(odd=value)
    assert components.get("odd") is None
    assert len(list(components)) == 2
    (line,) = caplog.records
    assert why in line.getMessage() and value in line.getMessage()
    caplog.clear()


def test_a_fault_in_a_built_in_one_is_not_hidden():
    with pytest.raises(ModuleNotFoundError):
        PlugIns("a.group", 2, {"b": "no_such_module:X"}, ()).get("b")

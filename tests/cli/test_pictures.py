import pytest
from lxml import etree

from lagvarde_coder.domain.figures.pictures.kinds import PictureKind


@pytest.mark.parametrize("kind", list(PictureKind))
def test_each_picture_can_be_drawn(cli, coded, tmp_path, kind):
    file = tmp_path / "bild.svg"
    done = cli("picture", coded, file, "--of", kind)
    assert done.code == 0 and done.lines == [str(file)]
    assert etree.parse(file).getroot().get("lang") == "en"


def test_the_suffix_says_what_is_written_and_others_are_refused(cli, coded, tmp_path):
    for name, begins in (("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")):
        assert cli("picture", coded, tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    refused = cli("picture", coded, tmp_path / "a.gif")
    assert refused.code == 3 and ".svg" in refused.err


def test_what_is_not_there_is_refused_by_name(cli, coded, tmp_path):
    refused = cli("picture", coded, tmp_path / "a.svg", "--of", "two-groups", "--first", "finnsinte")
    assert refused.code == 3 and "finnsinte" in refused.err
    assert not (tmp_path / "a.svg").exists()


def test_the_log_says_which_picture_it_was(cli, coded, tmp_path):
    cli("picture", coded, tmp_path / "a.svg", "--of", "saturation", "--seed", 7)
    newest = cli("exports", coded, "--json").json[0]
    assert newest["choices"]["picture"] == "saturation" and "seed 7" in newest["choices"]["caption"]
    assert "Picture: saturation" in cli("exports", coded).lines[1]


def test_it_names_nobody_where_names_are_withheld(cli, project, tmp_path):
    (tmp_path / "samtal.txt").write_text("Vi behöver mer tid.", encoding="utf-8")
    cli("import", project, tmp_path / "samtal.txt", "--organisation", "Föreningen Norrsken")
    cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 10)
    for attribution, named in (("organisation", True), ("category", False)):
        assert cli("picture", project, tmp_path / "a.svg", "--of", "saturation", "--attribution", attribution).code == 0
        assert ("Norrsken" in (tmp_path / "a.svg").read_text(encoding="utf-8")) is named

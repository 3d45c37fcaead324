"""A codebook of one's own: a workbook or TOML that a person wrote, and what the program writes to be filled in."""

import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import Program
from lagvarde_coder.cli.terminal.messages import choose_language, message
from lagvarde_coder.domain.errors import FileExists, InvalidCodebook, UnknownFormat
from lagvarde_coder.domain.themes.codebook import Codebook, Stage, Theme
from lagvarde_coder.domain.themes.families import STANDARD
from lagvarde_coder.services.themes.loading import LoadedCodebook, load_codebook
from lagvarde_coder.services.themes.saving import save_codebook
from tests.helpers import program_in
from tests.tries import tries

SCHEMA = paths.themes() / "codebook.schema.json"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return program_in(tmp_path / "home")


def workbook(file: Path, *rows: Sequence[object], **sheets: Sequence[Sequence[object]]) -> Path:
    """Write a workbook as a person would: rows on a sheet, and further sheets by name."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    for name, others in sheets.items():
        sheet = book.create_sheet(name)
        for row in others:
            sheet.append(list(row))
    book.save(file)
    return file


def toml(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def loaded(file: Path) -> LoadedCodebook:
    return load_codebook(file, SCHEMA)


def refused(file: Path, language: str = "sv") -> list[str]:
    """Return what is said of a file that cannot be used: a line, and one for each fault."""
    choose_language(language)
    with pytest.raises(InvalidCodebook) as error:
        loaded(file)
    return [line.strip() for line in message(error.value).splitlines()]


def without_ids(codebook: LoadedCodebook) -> tuple[Codebook, list[Theme], list[str]]:
    """Return what a codebook says, its parents by number."""
    numbers = {theme.id: theme.number for theme in codebook.themes}
    parents = [numbers.get(theme.parent or "", "") for theme in codebook.themes]
    return replace(codebook.book, id=""), [replace(theme, id="", parent=None) for theme in codebook.themes], parents


def test_number_and_name_are_enough_in_a_workbook(tmp_path):
    file = workbook(tmp_path / "Min kodbok.xlsx", ("Nummer", "Namn"), ("T01", "Tid"), ("T02", "Stöd"), ("T02a", "IT"))

    codebook = loaded(file)

    assert codebook.book.name == "Min kodbok"
    time, support, sub = codebook.themes
    assert [(theme.number, theme.name, theme.stage) for theme in codebook.themes] == [
        ("T01", "Tid", Stage.THEME), ("T02", "Stöd", Stage.THEME), ("T02a", "IT", Stage.THEME),
    ]  # fmt: skip
    assert (time.parent, support.parent, sub.parent) == (None, None, support.id)
    assert [theme.colour for theme in codebook.themes] == [1, 2, 2]  # a sub-theme has its parent's
    assert [theme.key for theme in codebook.themes] == ["1", "2", "3"]
    assert [theme.position for theme in codebook.themes] == [1, 2, 3]


def test_number_and_name_are_enough_in_toml(tmp_path):
    text = '[[theme]]\nnumber = "T01"\nname = "Tid"\n\n[[theme]]\nnumber = "B01"\nname = "Stöd"\n'
    codebook = loaded(toml(tmp_path / "min.toml", text))
    assert codebook.book.name == "min"
    assert [(theme.number, theme.name, theme.stage, theme.colour) for theme in codebook.themes] == [
        ("T01", "Tid", Stage.THEME, 1), ("B01", "Stöd", Stage.NEED, 1),
    ]  # fmt: skip


def test_bare_figures_and_small_letters_are_understood_as_numbers(tmp_path):
    file = workbook(
        tmp_path / "a.xlsx", ("Nr", "Tema", "Under"), (1, "Tid", None), ("t13", "Följ", None), ("13A", "IT", 13)
    )
    assert [theme.number for theme in loaded(file).themes] == ["T01", "T13", "T13a"]


def test_columns_stand_in_any_order_under_headings_people_use_and_above_them_may_be_a_title(tmp_path):
    file = workbook(
        tmp_path / "a.xlsx",
        ("Kodbok för utfasning",),
        (),
        ("När inte", "Namn:", "Behov", "När", "Färg", "Tangent", "Nummer", "Definition", "Exempel", "Grupp", "Steg"),
        ("vid brist", "Tid", "Behövs", "vid ont om tid", 7, 5, "T01", "Tid i vardagen", "”jäkt”", "Golvet", "Kandidat"),
    )  # fmt: skip
    (theme,) = loaded(file).themes
    assert replace(theme, id="") == Theme(
        id="", number="T01", name="Tid", stage=Stage.CANDIDATE, claim="Behövs", definition="Tid i vardagen",
        use_when="vid ont om tid", use_not="vid brist", example="”jäkt”", colour=7, key="5", group="Golvet", position=1,
        family=STANDARD[0].id,
    )  # fmt: skip


def test_english_headings_are_understood_too(tmp_path):
    file = workbook(
        tmp_path / "a.xlsx", ("Name", "Number", "Part of", "Colour"), ("Time", "T01", None, 3), ("IT", "T01a", "T01", 3)
    )
    assert [(theme.name, theme.colour) for theme in loaded(file).themes] == [("Time", 3), ("IT", 3)]


def test_a_parent_may_be_named_by_its_name(tmp_path):
    file = workbook(
        tmp_path / "a.xlsx", ("Nummer", "Namn", "Del av"), ("T13", "Uppföljning", None), ("T13a", "IT", "Uppföljning")
    )
    assert loaded(file).themes[1].parent == loaded(file).themes[0].id


def test_columns_and_sheets_that_no_codebook_has_are_listed_as_left_out(tmp_path):
    rows = ("Nummer", "Ansvarig", "Namn", "Antal"), ("T01", "KH", "Tid", 12)
    codebook = loaded(
        workbook(tmp_path / "a.xlsx", *rows, Minnen=[("hej",)], Kodbok=[("Namn", "Utfasning"), ("Ursprung", "Egen")])
    )
    assert codebook.left_out == ("Ansvarig", "Antal", "Minnen")
    assert (codebook.book.name, codebook.book.origin) == ("Utfasning", "Egen")


def test_who_starts_from_the_same_file_gets_the_same_ids_whatever_the_file_is_called(tmp_path):
    rows = ("Nummer", "Namn"), ("T01", "Tid"), ("T02", "Stöd")
    one, other = (loaded(workbook(tmp_path / name, *rows)) for name in ("a.xlsx", "kodbok (1).xlsx"))
    assert one.book.id == other.book.id
    assert [theme.id for theme in one.themes] == [theme.id for theme in other.themes]
    renamed = loaded(workbook(tmp_path / "b.xlsx", ("Nummer", "Namn"), ("T01", "Tid"), ("T02", "Stöd i vardagen")))
    assert renamed.themes[0].id == one.themes[0].id
    assert renamed.themes[1].id != one.themes[1].id


def test_all_faults_of_a_workbook_are_told_at_once_with_their_rows(tmp_path):
    file = workbook(
        tmp_path / "k.xlsx",
        ("Nummer", "Namn", "Färg", "Tangent"),
        ("T01", "Tid", 1, 1),
        (None, None, None, None),
        ("T03", "Stöd", 14, 1),
        ("T03", "Mer", "blå", "F1"),
        ("T04", None, None, None),
        (None, "Utan nummer", None, None),
        ("T9b", "Under", None, None),
        ("tema 5", "Fem", None, None),
    )
    assert refused(file) == [
        "Kodboken ”k.xlsx” kan inte användas. Rätta filen och försök igen.",
        "Rad 4: Färg kan inte vara ”14”. En färg är ett heltal från 1 till 13.",
        "Rad 4: tangenten 1 tillhör redan rad 2.",
        "Rad 5: Färg kan inte vara ”blå”. En färg är ett heltal från 1 till 13.",
        "Rad 5: Tangent kan inte vara ”f1”. En tangent är en siffra eller en liten bokstav.",
        "Rad 5: numret T03 finns redan på rad 4.",
        "Rad 6: Namn saknas.",
        "Rad 7: Nummer saknas.",
        "Rad 8: T09b ska vara del av T09, som inte finns i filen.",
        "Rad 9: Nummer kan inte vara ”tema 5”. Ett nummer är en bokstav och två siffror, T01; ett undertemas slutar "
        "på en liten bokstav, T13a.",
    ]  # fmt: skip
    assert refused(file, "en")[2] == "Row 4: the key 1 already belongs to row 2."


def test_faults_in_toml_are_told_with_the_line_where_the_theme_begins(tmp_path):
    text = (
        '[codebook]\nname = 3\n\n[[theme]]\nnumber = "T01"\nname = "Tid"\n\n[[theme]]\nnumber = "T01"\nnamn = "Tid"\n'
    )
    assert refused(toml(tmp_path / "k.toml", text))[1:] == [
        "Kodboken själv: Namn kan inte vara ”3”. Det måste vara text inom citattecken.",
        "Rad 8: ett tema har inget fält ”namn”.",
        "Rad 8: Namn saknas.",
        "Rad 8: numret T01 finns redan på rad 4.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[theme]]\nnumber = "T01\n', "Rad 2: detta är inte TOML."),
        ("", "Det finns inga teman i den."),
        ("[codebook]\nname = 'x'\n", "Det finns inga teman i den."),
        ("theme = 3\n", "Varje tema måste stå under en rad [[theme]]"),
        ("[[themes]]\nnumber = 'T01'\nname = 'x'\n", "Det finns inga teman i den."),
        ("a = " + "[" * 5000 + "\n", "TOML"),
    ],
)
def test_toml_that_is_no_codebook_is_refused_in_the_users_language(tmp_path, text, told):
    assert told in " ".join(refused(toml(tmp_path / "k.toml", text)))


def test_a_workbook_without_the_two_columns_or_with_one_of_them_twice_is_refused(tmp_path):
    assert "både Nummer och Namn" in refused(workbook(tmp_path / "a.xlsx", ("Nummer", "Ord"), ("T01", "Tid")))[0]
    twice = refused(workbook(tmp_path / "b.xlsx", ("Nummer", "Namn", "Tema"), ("T01", "Tid", "Tid")))
    assert twice[1] == "Rad 1: två kolumner säger Namn: ”Namn” och ”Tema”."


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"not a workbook"])
def test_what_is_no_workbook_is_refused_with_a_sentence(tmp_path, data):
    (tmp_path / "a.xlsx").write_bytes(data)
    assert refused(tmp_path / "a.xlsx")[0].startswith("Kodboken ”a.xlsx” kan inte användas. ")


def test_a_workbook_of_cells_far_apart_is_refused_before_it_is_read(tmp_path):
    file = workbook(tmp_path / "a.xlsx", ("Nummer", "Namn"), ("T01", "Tid"))
    book = openpyxl.load_workbook(file)
    book.worksheets[0]["XFD1048576"] = "långt bort"
    book.save(file)
    assert "för stort" in refused(file)[0]


def test_another_kind_of_file_is_refused_with_the_kinds_there_are(tmp_path):
    (tmp_path / "a.csv").write_text("Nummer;Namn", encoding="utf-8")
    with pytest.raises(UnknownFormat):
        loaded(tmp_path / "a.csv")


@pytest.mark.parametrize("suffix", [".xlsx", ".toml"])
@pytest.mark.parametrize("name", ["mall-13-teman", "exempel-13-teman", "utvecklingsbehov-10"])
def test_what_is_written_to_be_filled_in_is_read_back_exactly(program, tmp_path, name, suffix):
    program.save_codebook(name, tmp_path / f"ut{suffix}")
    back, whole = program.codebook(str(tmp_path / f"ut{suffix}")), program.codebook(name)
    if name == "mall-13-teman":  # filled in it is no template any more
        whole = replace(whole, book=replace(whole.book, name="ut", notice=""))
    assert without_ids(back) == without_ids(whole)
    assert back.left_out == ()


WORDS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["=1+1", "+A1", "@x", "#N/A", "_x0041_", "'", "\x7f", "a\nb", '"""', "\\u0041", "  ", "1", "Ja"]
)
LINES = WORDS.map(lambda text: " ".join(text.split()))


@st.composite
def written_files(draw) -> str:
    """A TOML file with a few themes that say all there is to say."""

    def dumps(words: str) -> str:
        return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")

    fields = [f"[codebook]\nname = {dumps(draw(LINES) or 'k')}\nnotice = {dumps(draw(WORDS))}\n"]
    for place in range(1, draw(st.integers(1, 4)) + 1):
        texts = "".join(
            f"{field} = {dumps(draw(WORDS))}\n" for field in ("claim", "definition", "use_when", "use_not", "example")
        )
        fields.append(
            f'[[theme]]\nnumber = "T{place:02d}"\nname = {dumps(draw(LINES) + "x")}\n{texts}'
            f"group = {dumps(draw(LINES))}\ncolour = {draw(st.integers(1, 13))}\n"
        )
    return "\n".join(fields)


@pytest.mark.parametrize("suffix", [".xlsx", ".toml"])
@settings(max_examples=tries(25), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=written_files())
def test_whatever_a_codebook_says_survives_being_written_and_read(tmp_path, suffix, text):
    first = loaded(toml(tmp_path / "a.toml", text))
    save_codebook(first, tmp_path / f"b{suffix}", replacing=True)
    back = loaded(tmp_path / f"b{suffix}")
    assert without_ids(back) == without_ids(first)
    assert [theme.id for theme in back.themes] == [theme.id for theme in first.themes]


def test_no_cell_of_what_is_written_can_become_a_formula(tmp_path):
    text = (
        '[codebook]\nname = "=1+1"\n[[theme]]\nnumber = "T01"\nname = "=cmd|\'/c calc\'!A1"\ndefinition = "@SUM(A1)"\n'
    )
    save_codebook(loaded(toml(tmp_path / "a.toml", text)), tmp_path / "b.xlsx")
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "@")))
    with ZipFile(io.BytesIO((tmp_path / "b.xlsx").read_bytes())) as package:
        assert not any(b"<f>" in package.read(member) for member in package.namelist())


def test_a_file_that_is_there_is_not_replaced_unasked(program, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"mine")
    with pytest.raises(FileExists):
        program.save_codebook("mall-13-teman", tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == b"mine"
    assert [file.name for file in tmp_path.glob("*a.xlsx*")] == ["a.xlsx"]


def test_a_project_begins_with_a_codebook_of_ones_own(program, tmp_path):
    file = workbook(tmp_path / "a.xlsx", ("Nummer", "Namn"), ("T01", "Tid"), ("T01a", "Schema"))
    program.create(tmp_path / "p.lvk", codebook=str(file))
    with program.open(tmp_path / "p.lvk", writing=False) as project:
        assert [theme.name for theme in project.themes.codebook.themes()] == ["Tid", "Schema"]

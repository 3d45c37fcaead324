"""What the same answer costs with nothing around it: the plain limits that ours is measured beside.

Each is the honest core of the work, a few lines over the driver and the libraries that we use too: no objects, no
rules, no log. Nobody can do without it, so it is what a bound in ``bounds.toml`` is a multiple of.
"""

import io
import json
import re
import zipfile
import zlib
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlcipher3.dbapi2 as driver
from lxml import etree
from PySide6.QtWidgets import QApplication, QPlainTextEdit

_FTS = "USING fts5(content, text UNINDEXED, tokenize='unicode61 remove_diacritics 0')"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def rows_of(path: Path) -> Any:
    """Return a bare connection to a project."""
    return driver.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)


def new_database(path: Path) -> Any:
    """Return a bare connection to a file with a table of texts and one of codings, durable as a project is."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE blob (hash TEXT PRIMARY KEY, data BLOB)")
    connection.execute(f"CREATE VIRTUAL TABLE words {_FTS}")
    connection.execute('CREATE TABLE coding (id TEXT PRIMARY KEY, text TEXT, start INT, "end" INT, theme TEXT)')
    connection.execute("CREATE INDEX by_text ON coding (text, start)")
    connection.execute("CREATE INDEX by_theme ON coding (theme)")
    return connection


def found(connection: Any, word: str, count: int) -> list[Any]:
    """FTS5 with its own highlighting."""
    marked = "highlight(search_paragraph, 0, '[', ']')"
    return connection.execute(
        f"SELECT source_text, start, {marked} FROM search_paragraph WHERE search_paragraph MATCH ? LIMIT ?",
        (word, count),
    ).fetchall()


def opened(path: Path) -> str:
    """Read the sources, the themes, and the first source's text and codings."""
    connection = rows_of(path)
    sources = connection.execute("SELECT * FROM source ORDER BY number").fetchall()
    connection.execute("SELECT * FROM theme ORDER BY position").fetchall()
    text = sources[0][4]
    data = connection.execute(
        "SELECT data, size FROM blob WHERE hash = (SELECT content FROM text WHERE id = ?)", (text,)
    ).fetchone()
    connection.execute("SELECT * FROM coding WHERE text = ? ORDER BY start", (text,)).fetchall()
    connection.close()
    return str(_unpacked(*data), "utf-8")


def _unpacked(data: bytes, size: int | None) -> bytes:
    return data if size is None else zlib.decompress(data)


def per_organisation(connection: Any) -> list[Any]:
    return connection.execute(
        "SELECT c.theme, COUNT(DISTINCT o.value) FROM coding c JOIN text t ON t.id = c.text"
        " JOIN source s ON s.id = t.source, json_each(s.organisations) o GROUP BY c.theme"
    ).fetchall()


def looked_over(connection: Any) -> list[Any]:
    """Count the organisations of each theme, and the codings and texts of each coder."""
    coders = connection.execute("SELECT coder, COUNT(*), COUNT(DISTINCT text) FROM coding GROUP BY coder").fetchall()
    return [*per_organisation(connection), *coders]


def taken_up(connection: Any, theme: str) -> list[Any]:
    """Count the organisations and passages of one theme, and read the first passages' texts."""
    figures = connection.execute(
        "SELECT COUNT(DISTINCT o.value), COUNT(DISTINCT c.id) FROM coding c JOIN source s ON s.text = c.text,"
        " json_each(s.organisations) o WHERE c.theme = ?",
        (theme,),
    ).fetchall()
    texts = connection.execute(
        "SELECT b.data, b.size FROM coding c JOIN text t ON t.id = c.text JOIN blob b ON b.hash = t.content"
        " WHERE c.theme = ? ORDER BY c.stance LIMIT 60",
        (theme,),
    ).fetchall()
    return [*figures, *(_unpacked(*row) for row in texts)]


def held_before(connection: Any, version: int) -> int:
    """Count the codings of the theme whose definition changed last that were made by an earlier version."""
    ((number,),) = connection.execute(
        "SELECT COUNT(*) FROM coding WHERE max(codebook_version, rechecked) < ?"
        " AND theme = (SELECT id FROM theme WHERE number = 'T01')",
        (version,),
    ).fetchall()
    return int(number)


def per_category(connection: Any) -> list[Any]:
    return connection.execute(
        "SELECT c.theme, k.value, COUNT(DISTINCT o.value) FROM coding c JOIN text t ON t.id = c.text"
        " JOIN source s ON s.id = t.source, json_each(s.organisations) o"
        " JOIN organisation og ON og.id = o.value, json_each(og.categories) k GROUP BY c.theme, k.value"
    ).fetchall()


def per_question(connection: Any) -> list[Any]:
    return connection.execute(
        "SELECT theme, question, COUNT(DISTINCT text) FROM coding GROUP BY theme, question"
    ).fetchall()


def met(connection: Any) -> Counter[tuple[str, str]]:
    """Unite each theme's codings that touch to passages, and sweep over those of each text once."""
    last: dict[tuple[str, str], list[Any]] = {}
    passages: list[list[Any]] = []
    for text, start, end, theme in connection.execute('SELECT text, start, "end", theme FROM coding ORDER BY 1, 2, 3'):
        before = last.get((text, theme))
        if before is not None and start <= before[2]:
            before[2] = max(before[2], end)
        else:
            last[text, theme] = passage = [text, start, end, theme]
            passages.append(passage)
    pairs: Counter[tuple[str, str]] = Counter()
    going: list[list[Any]] = []
    for passage in passages:
        going = [one for one in going if one[0] == passage[0] and one[2] > passage[1]]
        pairs.update((one[3], passage[3]) for one in going)
        going.append(passage)
    return pairs


def verified(path: Path) -> int:
    """Unpack and hash everything that is kept, and decode the entries."""
    connection, entries = rows_of(path), 0
    for (data,) in connection.execute("SELECT data FROM log_entry"):
        sha256(data).hexdigest()
        json.loads(data)
        entries += 1
    dictionaries = dict(connection.execute("SELECT id, data FROM log_dictionary"))
    for data, by in connection.execute("SELECT data, dictionary FROM log_value"):
        sha256(data if by is None else zlib.decompressobj(-13, dictionaries[by]).decompress(data)).hexdigest()
    for data, size in connection.execute("SELECT data, size FROM blob"):
        sha256(_unpacked(data, size)).hexdigest()
    connection.close()
    return entries


def read_txt(path: Path) -> str:
    return path.read_text("utf-8")


def read_docx(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(map(str, one.itertext(f"{_WORD}t"))) for one in body.iter(f"{_WORD}p"))


def brought_in(connection: Any, texts: list[str]) -> None:
    """Keep texts and make them findable, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for text in texts:
        data, key = text.encode(), str(uuid4())
        connection.execute("INSERT INTO blob VALUES (?, ?)", (key, data))
        connection.executemany("INSERT INTO words VALUES (?, ?)", [(line, key) for line in text.split("\n")])
    connection.execute("COMMIT")


def coded(connection: Any, count: int = 1) -> None:
    """Keep codings: a row each and its indexes, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    text = str(uuid4())
    new = [(str(uuid4()), text, number, number + 50, str(number % 13)) for number in range(count)]
    connection.executemany("INSERT INTO coding VALUES (?, ?, ?, ?, ?)", new)
    connection.execute("COMMIT")


def coded_and_painted(connection: Any, editor: QPlainTextEdit) -> None:
    coded(connection)
    editor.viewport().repaint()


def shown(editor: QPlainTextEdit, text: str) -> None:
    editor.setPlainText(text)
    QApplication.processEvents()


def packaged(path: Path) -> str:
    """Read the data of a finished evidence package, write them again, and hash the file."""
    data_block = re.compile(r'(?<=id="data">)(.*?)(?=</script>)', re.DOTALL)
    before, data, after = data_block.split(path.read_text("utf-8"), maxsplit=1)
    page = f"{before}{json.dumps(json.loads(data), ensure_ascii=False)}{after}".encode()
    path.with_suffix(".again").write_bytes(page)
    return sha256(page).hexdigest()


def written(path: Path) -> int:
    """Build the XML of a finished Word or Excel file again, and pack it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as made, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in made.namelist():
            data = made.read(name)
            if name.endswith((".xml", ".rels")):
                data = etree.tostring(etree.fromstring(data, etree.XMLParser(huge_tree=True)), encoding="UTF-8")
            target.writestr(name, data)
    return len(packed.getvalue())


def crossed(connection: Any) -> list[Any]:
    """Count the organisations of each theme and category, and the documents of each category that are done."""
    return [
        *per_category(connection),
        *connection.execute(
            "SELECT k.value, COUNT(DISTINCT o.value), COUNT(DISTINCT s.id), SUM(s.status IN ('done', 'reviewed'))"
            " FROM source s, json_each(s.organisations) o JOIN organisation og ON og.id = o.value,"
            " json_each(og.categories) k GROUP BY k.value"
        ).fetchall(),
    ]

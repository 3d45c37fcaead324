import shutil

from lagvarde_coder import paths
from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK
from lagvarde_coder.gui.dialogs.new_project import codebooks


def test_a_list_that_somebody_broke_does_not_keep_the_codebooks_from_being_offered(tmp_path):
    folder = tmp_path / "themes"
    shutil.copytree(paths.themes(), folder)
    whole = codebooks(folder)
    (folder / "sokord.toml").write_text("[[group]\n", encoding="utf-8")
    assert codebooks(folder) == whole
    assert whole[0][0] == DEFAULT_CODEBOOK

from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation, ledger_line

WRITTEN, ORAL, NONE = AnswerMode.WRITTEN, AnswerMode.ORAL, AnswerMode.NONE


def organisations(count):
    return [Organisation(id=f"npo {n}", name=f"NPO {n}", group="NPO") for n in range(count)]


def asked(organisation, mode=NONE, occasion=""):
    return Inquiry(id=f"{organisation} {mode} {occasion}", organisation=organisation, mode=mode, occasion=occasion)


def figures(line):
    return line.asked, line.answered, line.written, line.oral


def test_twenty_four_of_twenty_six_answered_three_of_them_orally():
    modes = [WRITTEN] * 21 + [ORAL] * 3 + [NONE] * 2
    inquiries = [asked(f"npo {n}", mode) for n, mode in enumerate(modes)]
    line = ledger_line("NPO", organisations(26), inquiries)
    assert line.name == "NPO"
    assert figures(line) == (26, 24, 21, 3)


def test_who_was_not_asked_is_not_counted():
    assert figures(ledger_line("NPO", organisations(3), [asked("npo 0", WRITTEN)])) == (1, 1, 1, 0)


def test_an_organisation_asked_twice_is_one():
    inquiries = [asked("npo 0", NONE, "hösten"), asked("npo 0", ORAL, "våren"), asked("npo 0", ORAL, "sommaren")]
    assert figures(ledger_line("NPO", organisations(1), inquiries)) == (1, 1, 0, 1)


def test_who_wrote_and_talked_counts_as_written():
    inquiries = [asked("npo 0", ORAL), asked("npo 0", WRITTEN)]
    assert figures(ledger_line("NPO", organisations(1), inquiries)) == (1, 1, 1, 0)


def test_inquiries_to_others_do_not_belong_to_the_group():
    assert figures(ledger_line("NPO", organisations(1), [asked("a region", WRITTEN)])) == (0, 0, 0, 0)


def test_an_empty_group_is_zero():
    assert figures(ledger_line("NPO", [], [])) == (0, 0, 0, 0)

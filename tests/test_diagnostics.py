"""Messages and their order."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Message, Severity, Span, has_errors, in_order

SPANS = st.builds(Span, st.sampled_from("ab"), st.integers(1, 3), st.integers(1, 3))
MESSAGES = st.builds(Message, st.just("{word} is wrong"), word=st.sampled_from("xy"))
DIAGNOSTICS = st.builds(Diagnostic, SPANS, st.sampled_from(["one", "two"]), MESSAGES)


@given(st.lists(DIAGNOSTICS), st.randoms())
def test_problems_have_one_order_and_stand_once(found: list[Diagnostic], random: Random) -> None:
    """However the stages found them, they are printed by place, each once."""
    shuffled = [*found, *found]
    random.shuffle(shuffled)
    ordered = in_order(shuffled)
    assert ordered == in_order(found)
    assert [one.span for one in ordered] == sorted(one.span for one in set(found))


def test_a_message_is_its_pattern_and_values() -> None:
    """Two that say the same are equal; another thing is not; a failing test shows the words."""
    message = Message("{word} is wrong", word="x")
    assert message == Message("{word} is wrong", word="x")
    assert message != Message("{word} is wrong", word="y")
    assert message != "x is wrong"
    assert repr(message) == "Message('x is wrong')"


def test_an_error_stops_publication_and_a_warning_does_not() -> None:
    """Only what is certainly wrong stops a secretariat."""
    warning = Diagnostic(Span("a"), "one", Message("odd"), severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning, Diagnostic(Span("a"), "one", Message("wrong"))])

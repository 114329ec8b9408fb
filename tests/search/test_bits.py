"""Numbers come back from their bytes as they were."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.bits import (
    decode,
    encode,
    gaps,
    lengths,
    parameter,
    parameters,
    read_varints,
    varints,
)


@given(st.lists(st.integers(0, 2**40)))
def test_varints_round_trip(numbers: list[int]) -> None:
    """In order, and the place behind them is known."""
    data = varints(numbers)
    assert read_varints(data + b"rest", len(numbers)) == (numbers, len(data))


@pytest.mark.parametrize(
    ("number", "data"), [(0, "00"), (127, "7f"), (128, "8001"), (16384, "808001")]
)
def test_a_varint_is_leb128(number: int, data: str) -> None:
    """Seven bits a byte, the lowest first."""
    assert varints(number).hex() == data


@st.composite
def rising_lists(draw: st.DrawFn) -> tuple[int, list[list[int]]]:
    """Draw a number of documents, and lists of some of them."""
    documents = draw(st.integers(1, 5000))
    numbers = st.sets(st.integers(0, documents - 1), min_size=1).map(sorted)
    return documents, draw(st.lists(numbers, max_size=8))


@given(rising_lists())
def test_lists_round_trip(drawn: tuple[int, list[list[int]]]) -> None:
    """One behind the other, without a gap, in as many bits as were counted."""
    documents, lists = drawn
    counts = np.array([len(one) for one in lists], np.int64)
    gap = gaps(np.array([number for one in lists for number in one], np.int64), counts)
    data = encode(gap, counts, documents)
    assert list(decode(data, counts.tolist(), documents)) == lists
    if lists:
        assert len(data) == -(-int(lengths(gap, counts, documents).sum()) // 8)


@given(st.lists(st.integers(1, 10**6), min_size=1), st.integers(1, 10**7))
def test_many_parameters_at_once_are_those_of_each(counts: list[int], documents: int) -> None:
    """The reader computes one, the writer all."""
    found = parameters(np.array(counts, np.int64), documents)
    assert found.tolist() == [parameter(count, documents) for count in counts]


@given(st.integers(1, 10**6), st.integers(1, 10**7))
def test_a_parameter_is_the_largest_that_fits(count: int, documents: int) -> None:
    """As the page about the format defines it."""
    k = parameter(count, documents)
    assert k == 0 or count * 2**k * 16 <= documents * 11
    assert count * 2 ** (k + 1) * 16 > documents * 11


def test_a_list_is_bits_from_the_lowest() -> None:
    """Documents 3 and 5 of 6: the gaps 3 and 1, with k = 1, are 10·1 and 0·1."""
    counts = np.array([2], np.int64)
    gap = gaps(np.array([3, 5], np.int64), counts)
    assert gap.tolist() == [3, 1]
    assert parameter(2, 6) == 1
    assert encode(gap, counts, 6) == bytes([0b10101])

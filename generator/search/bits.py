"""Numbers as bytes: varints, and rising lists of document numbers as Rice codes.

Formats: LEB128 (seven bits a byte, lowest first); Rice, "Some practical universal noiseless coding
techniques" (1979): quotient in unary, remainder in binary, lowest bit first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers: TypeAlias = NDArray[np.int64]


def varints(numbers: ArrayLike) -> bytes:
    """Return numbers (not negative) as varints."""
    values = np.atleast_1d(np.asarray(numbers, np.int64))
    sizes = np.maximum(1, -(-np.frexp(values.astype(np.float64))[1] // 7))
    starts = np.cumsum(sizes) - sizes
    out = np.zeros(int(sizes.sum()), np.uint8)
    for byte in range(int(sizes.max(initial=0))):
        has = sizes > byte
        more = np.where(sizes[has] > byte + 1, 0x80, 0)
        out[starts[has] + byte] = (values[has] >> 7 * byte) & 0x7F | more
    return out.tobytes()


def read_varints(data: bytes, count: int, at: int = 0) -> tuple[list[int], int]:
    """Return so many numbers that stand at `at`, and where they end."""
    numbers = []
    for _ in range(count):
        number = shift = 0
        while data[at] & 0x80:
            number |= (data[at] & 0x7F) << shift
            shift += 7
            at += 1
        numbers.append(number | data[at] << shift)
        at += 1
    return numbers, at


def parameter(count: int, documents: int) -> int:
    """Return the Rice parameter of a list of `count` of so many documents."""
    return max(0, (documents * 11 // (count * 16)).bit_length() - 1)


def parameters(counts: Numbers, documents: int) -> Numbers:
    """Return the Rice parameters of many lists at once."""
    quotients = np.maximum(documents * 11 // (counts * 16), 1)
    return np.asarray(np.frexp(quotients.astype(np.float64))[1] - 1, np.int64)


def gaps(lists: Numbers, counts: Numbers) -> Numbers:
    """Return the differences within each list (lists lie behind each other), less one."""
    gap = np.diff(lists, prepend=0) - 1
    starts = np.cumsum(counts) - counts
    gap[starts] = lists[starts]
    return gap


def lengths(gap: Numbers, counts: Numbers, documents: int) -> Numbers:
    """Return the number of bits of each list."""
    k = np.repeat(parameters(counts, documents), counts)
    starts = np.cumsum(counts) - counts
    return np.asarray(np.add.reduceat((gap >> k) + 1 + k, starts), np.int64)


def encode(gap: Numbers, counts: Numbers, documents: int) -> bytes:
    """Return lists, given by their gaps, as one stretch of bits."""
    k = np.repeat(parameters(counts, documents), counts)
    quotients = gap >> k
    ends = np.cumsum(quotients + 1 + k)
    zeros = ends - k - 1
    bits = np.zeros(int(ends.max(initial=0)), np.uint8)
    total = int(quotients.sum())
    firsts = np.repeat(zeros - quotients, quotients)
    runs = np.repeat(np.cumsum(quotients) - quotients, quotients)
    bits[firsts + np.arange(total) - runs] = 1
    for bit in range(int(k.max(initial=0))):
        has = k > bit
        bits[zeros[has] + 1 + bit] = (gap[has] >> bit) & 1
    return np.packbits(bits, bitorder="little").tobytes()


def decode(data: bytes, counts: Iterable[int], documents: int) -> Iterator[list[int]]:
    """Yield each of the lists, of so many documents each."""
    bits = bin(int.from_bytes(data, "little") | 1 << len(data) * 8)[:2:-1]
    at = 0
    for count in counts:
        k = parameter(count, documents)
        found, document = [], -1
        for _ in range(count):
            zero = bits.index("0", at)
            end = zero + 1 + k
            rest = int(bits[end - 1 : zero : -1], 2) if k else 0
            document += 1 + ((zero - at) << k) + rest
            found.append(document)
            at = end
        yield found

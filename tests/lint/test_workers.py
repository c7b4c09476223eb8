"""Work that is shared out among processes: nothing is lost, the order stays, and what fails is told."""

from __future__ import annotations

import multiprocessing
import os
import time

import pytest

from cs_templates.linter.workers import cores, shared_out

JOBS = (1, 2, 3, 9)
forked = pytest.mark.skipif(cores() == 1, reason="nothing is shared out where there is one core")


@pytest.mark.parametrize("jobs", JOBS)
def test_each_part_is_made_once_and_stays_in_its_place(jobs: int) -> None:
    assert shared_out(lambda part: part * 2, range(7), jobs) == [0, 2, 4, 6, 8, 10, 12]


def test_there_may_be_nothing_to_do() -> None:
    assert shared_out(str, [], 2) == []


@forked
def test_no_more_processes_work_than_were_asked_for() -> None:
    made = shared_out(lambda _: os.getpid(), range(40), 3)
    assert len({*made} - {os.getpid()}) <= 2


@forked
def test_who_has_begun_with_a_kin_goes_on_with_it() -> None:
    parts = [(kin, number) for number in range(3) for kin in "abcd"]

    def work(part: tuple[str, int]) -> tuple[float, int, str]:
        begun = time.monotonic()
        time.sleep(0.01)
        return begun, os.getpid(), part[0]

    made = sorted(shared_out(work, parts, 2, lambda part: part[0]))
    for at, (_, process, kin) in enumerate(made):
        own = {other for _, by, other in made[:at] if by == process}
        left = {
            other for _, _, other in made[at + 2 :]
        }  # what the other process takes at this moment is not left
        assert kin in own or not own & left


@forked
def test_more_is_sent_than_a_pipe_holds() -> None:
    made = shared_out(lambda part: str(part) * 300_000, range(4), 2)
    assert [(each[0], len(each)) for each in made] == [
        ("0", 300_000),
        ("1", 300_000),
        ("2", 300_000),
        ("3", 300_000),
    ]


@forked
def test_a_process_of_a_pool_works_alone() -> None:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(cores) == 1


@pytest.mark.parametrize("jobs", JOBS)
def test_what_fails_in_a_process_fails_here(jobs: int) -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(lambda part: 1 // part, [3, 2, 1, 0], jobs)

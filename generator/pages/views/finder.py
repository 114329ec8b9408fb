"""What the script of the search page says, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.keys import Kind
from generator.pages.edition import Edition


def finder_words(edition: Edition) -> Mapping[str, str]:
    """Return the texts by the names that the script knows them by.

    Where the words depend on a number, `.one` and `.other` are the categories of plurals of
    Unicode CLDR; what stands in braces is filled in by the script.
    """
    return {**_states(edition), **_results(edition), **_facets(edition), **_copies(edition)}


def _states(edition: Edition) -> Mapping[str, str]:
    """Return what is said while nothing is found: before, meanwhile, and in trouble."""
    say = edition.translate
    return {
        "idle": say("Type words to look through the whole record."),
        "searching": say("Searching…"),
        "slow": say("This takes longer than usual: the connection may be slow."),
        "nothing": say("Nothing was found"),
        "searched": say("What was searched for"),
        "narrowed": say("Narrowed down to"),
        "or": say(" or "),
        "word": say("“{word}”"),
        "without": say("not “{word}”"),
        "nearest": say("These would find something"),
        "dropped": say("without “{word}”"),
        "unfiltered": say("The same words without narrowing down"),
        "widen": say("Also search for synonyms"),
        "excludes": say("All words are to be left out. Add a word to look for."),
        "excludesChosen": say(
            "Words to leave out need a word to look for, also when narrowing down. Add one."
        ),
        "cut": say("The query is too long: only its beginning was searched for."),
        "renewed": say("The site was updated in the meantime: this is from its new index."),
        "retry": say("Try again"),
        "missing": say("A part of the search index is missing."),
        "corrupt": say("A part of the search index arrived damaged."),
        "offline": say("The search index cannot be reached."),
        "version": say("The search index has a newer form than this page. Reload the page."),
        "broken": say("The search stopped because of an error in it."),
        "file": say("File: {file}"),
    }


def _results(edition: Edition) -> Mapping[str, str]:
    """Return what is said of hits and of their plot."""
    say = edition.translate
    return {
        "results": say("Results"),
        "asked": say("Looked for: {words}"),
        "found.one": say("{count} result"),
        "found.other": say("{count} results"),
        "shown": say("Showing {shown} of {count}"),
        "more": say("Show {count} more"),
        "widened": say("Also looked for: {words}"),
        "exactly": say("Only the words as typed"),
        "meetingName": say("{body}, meeting {number}"),
        "page": say("page {page}"),
        "plotMeetings": say("Results by meeting"),
        "plotYears": say("Results by year"),
        "plotHint": say("A bar narrows the results down to it."),
        "plotKeys": say("The arrow keys lead from bar to bar."),
        "plotTable": say("As a table"),
        "bar": say("{name}: {found}"),
        "barDay": say("{name}, {day}"),
        "date": say("Date"),
        "count": say("Number of results"),
    }


def _facets(edition: Edition) -> Mapping[str, str]:
    """Return what is said of that by which results are narrowed down."""
    say, kinds = edition.translate, edition.kinds
    named = (Kind.TOPIC, Kind.CANDIDATE, Kind.BODY, Kind.MEETING, Kind.ORGANIZATION)
    return {
        **{f"facet.{kind.value}": kinds[kind].one for kind in named},
        "facet.year": say("Year"),
        "facet.fiscal_year": say("Fiscal year"),
        "facet.kind": say("Kind"),
        "facet.speaker": say("Speaker"),
        "year": say("{year}"),
        "fiscalYear": say("Fiscal year {year}"),
        "withEra": say("{year} ({era})"),
        "narrow": say("Narrow down"),
        "all": say("Show all {count}"),
        "fewer": say("Show fewer"),
        "chip": say("{facet}: {value}"),
        "remove": say("Remove {facet}: {value}"),
        "clear": say("Remove all"),
    }


def _copies(edition: Edition) -> Mapping[str, str]:
    """Return what is said of taking results along."""
    say = edition.translate
    return {
        "take": say("Export results"),
        "copyCitations": say("Copy as citations"),
        "copyTable": say("Copy as CSV"),
        "save": say("Save all as CSV"),
        "cancel": say("Cancel"),
        "reading": say("{done} of {count} read"),
        "copied.one": say("{count} result copied"),
        "copied.other": say("{count} results copied"),
        "saved.one": say("{count} result saved"),
        "saved.other": say("{count} results saved"),
        "savedPart": say("The first {done} of {count} results saved"),
        "notCopied": say("Copying failed"),
        "csvBody": say("Body"),
        "csvMeeting": say("Meeting"),
        "csvItem": say("Agenda item"),
        "csvText": say("Text"),
        "csvAddress": say("Address"),
        "citation": say("{title}, {day} ({iso}), {item}, {part}"),
        "citationNoItem": say("{title}, {day} ({iso}), {part}"),
        "spoken": say("{kind} ({speaker})"),
    }

package org.entente.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.Workbench;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.catalogue.MeasureSearch;
import org.entente.measure.coverage.CoverageLine;
import org.entente.measure.coverage.PairCoverage;
import org.entente.measure.model.Closest;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.intake.StoredSources;
import org.entente.source.own.OwnSources;
import org.jspecify.annotations.Nullable;

/** Tools that say which states, measures and data there are. */
final class FindTools {
    private static final int MEASURES = 8;
    private static final int MOST_MEASURES = 50;
    private static final int LINES = 30;
    private static final int MOST_LINES = 200;

    private FindTools() {}

    static List<Tool> list() {
        return List.of(
                new Tool(
                        "resolve_state",
                        "Resolve a state",
                        "Which state a name or code in any language means, with its code for the other tools and the"
                                + " years in which it was a member of the state system. Nothing is guessed: a name that"
                                + " is unknown or ambiguous is refused with suggestions.",
                        List.of(
                                Parameter.text("name", "A name or code, such as Türkiye, TUR or 640.")
                                        .needed(),
                                Parameter.year("year", "The year in which the name was used (default: today).")),
                        (arguments, workbench) -> resolve(arguments)),
                new Tool(
                        "find_measures",
                        "Find measures",
                        "Measures that fit a description in plain English words, the best first: id, meaning, unit, and"
                                + " the years for which the imported data can answer.",
                        List.of(
                                Parameter.text("query", "Words, such as: arms transfers, voting in the UN.")
                                        .needed(),
                                Parameter.limit(MEASURES, MOST_MEASURES)),
                        FindTools::measures),
                new Tool(
                        "list_coverage",
                        "List the data",
                        "Without states: the imported sources with their years, and those that are not imported."
                                + " With two states: which source has which years about them.",
                        List.of(
                                Parameter.text("first", "A state."),
                                Parameter.text("second", "Another state."),
                                Parameter.text("source", "Only this source, such as un-votes."),
                                Parameter.limit(LINES, MOST_LINES)),
                        FindTools::coverage));
    }

    private static Map<String, @Nullable Object> resolve(ToolArguments arguments) {
        Integer year = arguments.number("year");
        State state = year == null
                ? arguments.state(arguments.get("name"))
                : org.entente.country.CountryNames.standard().resolve(arguments.get("name"), year);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", state.code());
        row.put("name", state.name());
        row.put("cow_number", state.cow());
        row.put("member_of_the_state_system", state.describeYears());
        if (year != null && !state.isMember(YearRange.of(year))) {
            row.put("note", state.name() + " was not a member of the state system in " + year);
        }
        return row;
    }

    private static Map<String, @Nullable Object> measures(ToolArguments arguments, Workbench workbench) {
        List<Definition> found = new MeasureSearch(workbench.measures()).find(arguments.get("query"));
        if (found.isEmpty()) {
            throw new ToolException(("no measure fits \"%s\"; use other English words, such as: trade, arms, votes,"
                            + " alliances, disputes, treaties, distance, refugees, aid, military spending")
                    .formatted(ToolArguments.shown(arguments.get("query"))));
        }
        Rows rows = new Rows(arguments.number("limit", MEASURES));
        for (Definition d : found) {
            if (rows.takes()) {
                Map<String, @Nullable Object> row = FigureRows.measure(d, null);
                if (!d.argument().isEmpty()) {
                    row.put("argument", "write measure:argument, where the argument is " + d.argument());
                }
                row.put("years", years(d, workbench));
                row.put("reference", d.reference().text());
                rows.add(row);
            } else {
                rows.leaveOut();
            }
        }
        return rows.answer("measures", "raise limit, or use other words");
    }

    private static String years(Definition d, Workbench workbench) {
        Question question = Question.of(new Subjects.AllPairs(), YearRange.of(1));
        return SourceChoice.findSpan(d, question, workbench.store())
                .map(YearRange::toString)
                .orElseGet(() -> SourceChoice.noneReason(d, question));
    }

    private static Map<String, @Nullable Object> coverage(ToolArguments arguments, Workbench workbench) {
        Optional<SourceDescription> source =
                Optional.ofNullable(arguments.find("source")).map(id -> source(id, workbench));
        if (!arguments.has("first") && !arguments.has("second")) {
            return sources(arguments, workbench, source);
        }
        if (!arguments.has("first") || !arguments.has("second")) {
            throw new ToolException("name two states, \"first\" and \"second\", or none");
        }
        ToolArguments.TwoStates pair = arguments.pair(arguments.get("first"), arguments.get("second"));
        List<CoverageLine> lines =
                PairCoverage.list(
                                workbench.store(),
                                pair.first().cow(),
                                pair.second().cow())
                        .stream()
                        .filter(line -> source.isEmpty()
                                || line.snapshot().source().equals(source.get().id()))
                        .toList();
        Rows rows = new Rows(arguments.number("limit", LINES));
        for (CoverageLine line : lines) {
            if (rows.takes()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("source", line.snapshot().ref());
                row.put("table", line.what());
                row.put("about", line.about());
                row.put("covered", line.covered().toString());
                row.put("years_with_rows", line.withRows().size());
                rows.add(row);
            } else {
                rows.leaveOut();
            }
        }
        Map<String, @Nullable Object> answer = rows.answer("coverage", "raise limit, or name a source");
        answer.put(
                "reading",
                "In a covered year without rows the source reports nothing for them; what that means, zero or"
                        + " unknown, the status of each figure says.");
        return answer;
    }

    private static Map<String, @Nullable Object> sources(
            ToolArguments arguments, Workbench workbench, Optional<SourceDescription> only) {
        List<StoredSources.Held> held = new StoredSources(workbench.store())
                .listHeld().stream()
                        .filter(one -> only.isEmpty()
                                || one.snapshot().source().equals(only.get().id()))
                        .toList();
        Rows rows = new Rows(arguments.number("limit", LINES));
        for (StoredSources.Held one : held) {
            if (rows.takes()) {
                Snapshot snapshot = one.snapshot();
                SourceDescription d = source(snapshot.source(), workbench);
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("source", snapshot.ref());
                row.put("title", d.title());
                row.put("years", one.firstYear() == null ? null : one.firstYear() + "–" + one.lastYear());
                row.put("licence", d.license().name());
                row.put("citation", d.citations().get(0).text());
                rows.add(row);
            } else {
                rows.leaveOut();
            }
        }
        Map<String, @Nullable Object> answer = rows.answer("imported", "raise limit, or name a source");
        List<String> absent = new ArrayList<>();
        Sources.standard().listAll().stream()
                .map(Source::id)
                .filter(id -> only.isEmpty() || only.get().id().equals(id))
                .filter(id ->
                        held.stream().noneMatch(one -> one.snapshot().source().equals(id)))
                .forEach(absent::add);
        answer.put("not_imported", absent);
        if (!absent.isEmpty()) {
            answer.put(
                    "how_to_import",
                    "The person who runs the program brings a source in with: entente setup, or entente fetch SOURCE");
        }
        return answer;
    }

    /** A publisher's source, or a table that the user brought. */
    static SourceDescription source(String id, Workbench workbench) {
        return OwnSources.find(workbench.store(), id)
                .or(() -> Sources.standard().find(id).map(Source::description))
                .orElseThrow(() -> {
                    List<String> known = Sources.standard().listAll().stream()
                            .map(Source::id)
                            .toList();
                    List<String> meant = Closest.meant(ToolArguments.shown(id), known, 4);
                    return new ToolException("there is no source \"%s\"%s"
                            .formatted(
                                    ToolArguments.shown(id),
                                    meant.isEmpty()
                                            ? "; list_coverage without arguments lists them"
                                            : "; did you mean " + String.join(" or ", meant) + "?"));
                });
    }
}

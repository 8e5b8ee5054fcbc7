package org.entente.source.cowigomembers;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.country.State;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * COW's memberships of intergovernmental organisations by body: one row per state and year, one column per
 * body.
 */
public final class CowIgoMembers implements Source {
    private static final String LAYOUT = "by body";
    private static final String STATES = "state_years";
    private static final String BODIES = "body_years";
    private static final String[] STATUS = {"", "full", "associate", "observer"};

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cow-igo-members",
            "Correlates of War Intergovernmental Organizations, version 3: memberships by body",
            "Correlates of War Project",
            List.of(new Citation(
                    "pevehouse-nordstrom-mcmanus-jamison2020",
                    "Pevehouse, Jon C. W. and Timothy Nordstrom and Roseanne W. McManus and Anne Spencer Jamison",
                    "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets",
                    "Journal of Peace Research 57(3)",
                    2020,
                    "doi:10.1177/0022343319881175")),
            "https://correlatesofwar.org/data-sets/igos/",
            new License("free for research with citation; not to be passed on", false),
            List.of("igo_member"),
            "1816 to 2014, members of the state system and 534 bodies. Inside, a body without a row for a state does not have it as a member, or the publisher does not know (-9).",
            "memberships",
            "A new version every few years.",
            List.of(
                    "1 full member, 2 associate, 3 observer; 0 no member; -9 not known; -1 the body or the state did not exist.",
                    "Before 1965 the publisher looked at every fifth year and filled the years between.",
                    "A body that was replaced by another is another body: the years of a membership end with the body.",
                    "Abbreviations are the publisher's own, in lower case in the file by state; names are in the file by body, without which the abbreviation stands in their place."),
            "Take state_year_format3 and igo_year_format3 of the R package igoR as CSV (or the files of version 3 from the page above) and import both together.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, STATES), "ccode", "year", "state", "un", "nato", "wto", "imf"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, BODIES, STATES),
                        "ioname",
                        "orgname",
                        "year",
                        "sdate",
                        "deaddate",
                        "political",
                        "economic"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        Map<String, String> names = new HashMap<>();
        Optional<BundleFile> bodies = bundle.find(BODIES);
        if (bodies.isPresent()) {
            readNames(bodies.get(), intake, names);
        } else {
            intake.remark("the file by body is not among the files: bodies have no names, only abbreviations");
        }
        readStates(bundle.get(STATES), intake, names);
    }

    private static void readNames(BundleFile file, Intake intake, Map<String, String> names) throws IOException {
        try (TextTable table = file.open()) {
            Column body = table.column("ioname");
            Column name = table.column("orgname");
            intake.read(file, table, row -> names.put(row.required(body).toLowerCase(Locale.ROOT), row.required(name)));
        }
    }

    /** A membership whose last year is not yet known. */
    private record Spell(int status, int from, int to, long line) {
        Spell until(int year) {
            return new Spell(status, from, year, line);
        }
    }

    private static void readStates(BundleFile file, Intake intake, Map<String, String> names) throws IOException {
        TableRows rows = intake.table("igo_member");
        YearSpan years = new YearSpan();
        KeySet seen = new KeySet();
        Map<Integer, Spell[]> open = new TreeMap<>();
        Writer writer = new Writer(file, intake, rows, names);
        try (TextTable table = file.open()) {
            Column ccode = table.column("ccode");
            Column year = table.column("year");
            Column state = table.column("state");
            List<Column> bodies = table.columns().stream()
                    .filter(column -> column.index() > state.index())
                    .toList();
            intake.read(file, table, row -> {
                State member = Coded.state(row, ccode);
                int when = row.year(year);
                int[] statuses = new int[bodies.size()];
                for (int i = 0; i < statuses.length; i++) {
                    statuses[i] = row.isEmpty(bodies.get(i)) ? 0 : status(row, bodies.get(i));
                }
                if (!seen.add(member.cow() * 10_000L + when)) {
                    throw new BadField(year, row, "comes a second time for this state");
                }
                years.add(when);
                Spell[] spells = open.computeIfAbsent(member.cow(), key -> new Spell[statuses.length]);
                for (int i = 0; i < statuses.length; i++) {
                    Spell spell = spells[i];
                    if (spell != null && (spell.status != statuses[i] || spell.to != when - 1)) {
                        writer.write(member.cow(), bodies.get(i), spell);
                        spell = null;
                    }
                    spells[i] = statuses[i] <= 0
                            ? null
                            : spell == null ? new Spell(statuses[i], when, when, row.line()) : spell.until(when);
                }
            });
            open.forEach((member, spells) -> {
                for (int i = 0; i < spells.length; i++) {
                    if (spells[i] != null) {
                        writer.write(member, bodies.get(i), spells[i]);
                    }
                }
            });
        }
        intake.covers("igo_member", "", years);
        intake.reaches(years);
    }

    private static int status(Row row, Column column) {
        int status = row.integer(column);
        if (status != -1 && status != -9 && (status < 0 || status >= STATUS.length)) {
            throw new BadField(column, row, "is no kind of membership");
        }
        return status;
    }

    /** Writes memberships, each at the line of its first year. */
    private record Writer(BundleFile file, Intake intake, TableRows rows, Map<String, String> names) {
        void write(int state, Column body, Spell spell) {
            String abbreviation = body.name().toUpperCase(Locale.ROOT);
            intake.standAt(file, spell.line());
            rows.begin()
                    .add(abbreviation)
                    .add(names.getOrDefault(body.name().toLowerCase(Locale.ROOT), abbreviation))
                    .add(state)
                    .add(Integer.toString(state))
                    .add(STATUS[spell.status()])
                    .add(spell.from())
                    .add(spell.to())
                    .add(true)
                    .end();
        }
    }
}

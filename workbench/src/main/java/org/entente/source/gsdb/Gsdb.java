package org.entente.source.gsdb;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.country.StateSystem;
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
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Sanctions by case: a row names its targets, its senders, its years and its kinds. */
public final class Gsdb implements Source {
    private static final Set<String> UNION = Set.of("EU", "EEC");
    private static final String THROUGH = "EU";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "gsdb",
            "Global Sanctions Data Base, release 4",
            "Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov",
            List.of(
                    new Citation(
                            "felbermayr-kirilakha-syropoulos-yalcin-yotov2020",
                            "Felbermayr, Gabriel and Aleksandra Kirilakha and Constantinos Syropoulos and Erdal Yalcin and Yoto V. Yotov",
                            "The Global Sanctions Data Base",
                            "European Economic Review 129",
                            2020,
                            "doi:10.1016/j.euroecorev.2020.103561"),
                    new Citation(
                            "syropoulos-felbermayr-kirilakha-yalcin-yotov2024",
                            "Syropoulos, Constantinos and Gabriel Felbermayr and Aleksandra Kirilakha and Erdal Yalcin and Yoto V. Yotov",
                            "The Global Sanctions Data Base-Release 3: COVID-19, Russia, and Multilateral Sanctions",
                            "Review of International Economics 32(1)",
                            2024,
                            "doi:10.1111/roie.12691")),
            "https://www.globalsanctionsdatabase.com",
            new License("on request from the authors, with citation; not to be passed on", false),
            List.of("sanction"),
            "1949 to 2023, all states. Inside, a pair without a row had no sanctions that the publisher knows of.",
            "cases of sanctions",
            "A release every year or two; earlier years change.",
            List.of(
                    "States by name, several in a field: Korea, North and Congo, Democratic Republic of the hold a comma of their own.",
                    "Groups are senders too. Sanctions of the European Union are also given to its members in the years of their membership, and marked; those of the United Nations and other groups are given to nobody.",
                    "A case that goes on ends in 2023, the last year of the release, and its outcome is ongoing.",
                    "Cases are of very different weight: a ban on a few people's travel and a full embargo are one case each.",
                    "Several objectives of one case stand in one field, and so do their outcomes."),
            "Ask the authors for release 4 at the address above and import GSDB_V4.csv.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("cases"),
                "case_id",
                "sanctioned_state",
                "sanctioning_state",
                "begin",
                "end",
                "trade",
                "arms",
                "financial",
                "travel",
                "objective",
                "success");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            Reader reader = new Reader(table, intake.table("sanction"));
            intake.read(bundle.file(), table, reader::read);
            intake.covers("sanction", "", reader.years);
            intake.reaches(reader.years);
        }
    }

    /** Reads the cases of one file. */
    private static final class Reader {
        private final Column number;
        private final Column targets;
        private final Column senders;
        private final Column begin;
        private final Column end;
        private final List<Column> kinds;
        private final Column objective;
        private final Column outcome;
        private final TableRows rows;
        private final KeySet seen = new KeySet();
        private final YearSpan years = new YearSpan();

        Reader(TextTable table, TableRows rows) throws IOException {
            number = table.column("case_id");
            targets = table.column("sanctioned_state");
            senders = table.column("sanctioning_state");
            begin = table.column("begin");
            end = table.column("end");
            kinds = List.of(
                    table.column("trade"),
                    table.column("arms"),
                    table.column("military"),
                    table.column("financial"),
                    table.column("travel"),
                    table.column("other"));
            objective = table.column("objective");
            outcome = table.column("success");
            this.rows = rows;
        }

        /** A case without its parties. */
        private record Case(int number, int from, int to, boolean[] kinds, String objective, String outcome) {}

        void read(Row row) {
            int id = row.integer(number);
            int from = row.year(begin);
            int to = row.year(end);
            if (to < from) {
                throw new BadField(end, row, "is before begin");
            }
            boolean[] flags = new boolean[kinds.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = Coded.flag(row, kinds.get(i));
            }
            List<String> against = SanctionParties.split(row.required(targets));
            List<String> by = SanctionParties.split(row.required(senders));
            if (!seen.add(id)) {
                throw new BadField(number, row, "comes a second time");
            }
            years.add(from);
            years.add(to);
            Case one = new Case(id, from, to, flags, row.text(objective), row.text(outcome));
            for (String target : against) {
                for (String sender : by) {
                    write(one, target, sender);
                }
            }
        }

        private void write(Case one, String target, String sender) {
            write(one, target, SanctionParties.state(sender, one.to), sender, null, one.from, one.to);
            if (!UNION.contains(sender)) {
                return;
            }
            for (UnionMembers.Member member : UnionMembers.ALL) {
                int from = Math.max(one.from, member.from());
                int to = Math.min(one.to, member.to());
                if (from <= to) {
                    String name = StateSystem.standard().get(member.cow()).name();
                    write(one, target, OptionalInt.of(member.cow()), name, THROUGH, from, to);
                }
            }
        }

        private void write(
                Case one, String target, OptionalInt sender, String name, @Nullable String through, int from, int to) {
            OptionalInt state = SanctionParties.state(target, to);
            rows.begin()
                    .add(one.number)
                    .addOrNull(state.isPresent() ? (Integer) state.getAsInt() : null)
                    .add(target)
                    .addOrNull(sender.isPresent() ? (Integer) sender.getAsInt() : null)
                    .add(name)
                    .addOrNull(through)
                    .add(from)
                    .add(to);
            for (boolean kind : one.kinds) {
                rows.add(kind);
            }
            rows.add(one.objective).add(one.outcome).end();
        }
    }
}

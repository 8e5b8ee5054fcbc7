package org.entente.source.passportindex;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.states.LegacyCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** What a holder of one country's passport needs to enter another, on the day of the file. */
public final class PassportIndex implements Source {
    private static final Pattern DAY = Pattern.compile("(20\\d{2})-(\\d{2})-(\\d{2})");
    private static final String ITSELF = "-1";

    private static final Map<String, String> RULES = Map.of(
            "visa free", "visa_free",
            "visa on arrival", "visa_on_arrival",
            "eta", "eta",
            "e-visa", "e_visa",
            "visa required", "visa_required",
            "no admission", "no_admission");

    /** Codes of the file that ISO does not have. */
    private static final Map<String, Integer> OWN = Map.of("XKX", 347);

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "passport-index",
            "Passport Index Dataset",
            "Ilya Ilyankou, from passportindex.org (Arton Capital)",
            List.of(new Citation(
                    "ilyankou-passport-index",
                    "Ilyankou, Ilya",
                    "Passport Index Dataset",
                    "GitHub, with data of passportindex.org",
                    2026,
                    "https://github.com/ilyankou/passport-index-dataset")),
            "https://github.com/ilyankou/passport-index-dataset",
            new License(
                    "repository MIT; the content is that of passportindex.org: ask before rows are passed on", false),
            List.of("entry_rule"),
            "the day of the file, 199 passports and as many destinations, every pair. An absent pair is not reported.",
            "a rule; days of a stay without a visa where the file has a number",
            "Several times a year; a file holds the rules of its day, so that two files show a change.",
            List.of(
                    "Rules for ordinary passports and short visits; diplomatic and service passports have others.",
                    "A number is the days of a stay without a visa; 'visa free' has no number of days.",
                    "eta and e-visa are both applied for before the journey; what one file calls eta the next may call e-visa without any change of the rule.",
                    "Exceptions, such as for holders of a third state's visa, are not in the file.",
                    "The file does not state its day: it is read from the name of the file (…_2026-02-17.csv)."),
            "Download passport-index-tidy-iso3.csv from the repository above, add the day to its name (passport-index-tidy-iso3_2026-02-17.csv), and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        Matcher day = DAY.matcher(probe.name());
        return probe.recogniseColumns(Recognition.alone("tidy, ISO codes"), "Passport", "Destination", "Requirement")
                .dated(day.find() ? day.group() : null);
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        LocalDate day = day(bundle.file().name());
        TableRows rules = intake.table("entry_rule");
        Set<String> seen = new HashSet<>();
        try (TextTable table = bundle.file().open()) {
            Column passport = table.column("Passport");
            Column destination = table.column("Destination");
            Column requirement = table.column("Requirement");
            intake.read(bundle.file(), table, row -> {
                String from = row.required(passport);
                String to = row.required(destination);
                String text = row.required(requirement);
                if (!seen.add(from + ">" + to)) {
                    throw new BadField(destination, row, "comes a second time for this passport");
                }
                if (text.equals(ITSELF)) {
                    return;
                }
                String rule = RULES.get(text);
                @Nullable Integer days = null;
                if (rule == null) {
                    days = days(row, requirement);
                    rule = "visa_free";
                }
                rules.begin()
                        .add(day)
                        .add(day.getYear())
                        .addOrNull(state(from, day))
                        .add(from)
                        .addOrNull(state(to, day))
                        .add(to)
                        .add(rule)
                        .addOrNull(days)
                        .end();
            });
        }
        YearSpan year = new YearSpan();
        year.add(day.getYear());
        intake.covers("entry_rule", "", year);
        intake.reaches(day);
    }

    private static Integer days(Row row, Column column) {
        if (!row.text(column).matches("\\d{1,4}") || row.integer(column) == 0) {
            throw new BadField(column, row, "is neither a known rule nor a number of days");
        }
        return row.integer(column);
    }

    private static LocalDate day(String name) throws SourceFileException {
        Matcher matcher = DAY.matcher(name);
        try {
            if (matcher.find()) {
                return LocalDate.parse(matcher.group());
            }
        } catch (DateTimeException e) {
            throw new SourceFileException("has a name whose day " + matcher.group() + " is none", e);
        }
        throw new SourceFileException("does not state its day, and neither does its name: add it, as in"
                + " passport-index-tidy-iso3_2026-02-17.csv");
    }

    private static @Nullable Integer state(String code, LocalDate day) {
        Integer own = OWN.get(code);
        return own != null ? own : LegacyCodes.find(code, day.getYear());
    }
}

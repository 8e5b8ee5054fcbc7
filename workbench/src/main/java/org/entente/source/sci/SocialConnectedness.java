package org.entente.source.sci;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PairQuantities;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** Meta's Social Connectedness Index of pairs of countries. */
public final class SocialConnectedness implements Source {
    /**
     * The file does not say its month, and the publisher's name of it does:
     * {@code …-october-2021.tsv}.
     */
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private static final PairQuantities.Series INDEX = new PairQuantities.Series("connectedness", "index points");

    /** Two-letter codes that ISO does not have, or that are not those of a state. */
    private static final Map<String, Integer> OWN = Map.of("XK", 347);

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "sci",
            "Social Connectedness Index: country pairs",
            "Meta, Data for Good",
            List.of(new Citation(
                    "bailey-cao-kuchler-stroebel-wong2018",
                    "Bailey, Michael and Rachel Cao and Theresa Kuchler and Johannes Stroebel and Arlene Wong",
                    "Social Connectedness: Measurement, Determinants, and Effects",
                    "Journal of Economic Perspectives 32(3)",
                    2018,
                    "doi:10.1257/jep.32.3.259")),
            "https://data.humdata.org/dataset/social-connectedness-index",
            new License("named as CC0 and as ODC-BY by different pages of the publisher; credit Meta", true),
            List.of("pair_quantity"),
            "one month a file (October 2021), 185 countries and territories, every pair. States without Facebook (China, Russia, Iran, North Korea and others) are absent, which is not zero.",
            "index points from 1 to 1,000,000,000",
            "A file every year or so, scaled anew: two files are no series.",
            List.of(
                    "The number of friendships on Facebook over the product of the numbers of users, scaled: it says how likely two users are to be friends, not how many friendships there are.",
                    "Users of Facebook are not the population; where few use it they are not like the others.",
                    "Noise was added for privacy, and the numbers are whole.",
                    "The file does not state its date: the year is read from the publisher's name of the file."),
            "Download countries-countries-fb-social-connectedness-index-….tsv from the page above and import it under that name.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(Recognition.alone("country pairs"), "user_loc", "fr_loc", "scaled_sci");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        int year = year(bundle.file().name());
        PairQuantities quantities = new PairQuantities(intake);
        try (TextTable table = bundle.file().open()) {
            Column first = table.column("user_loc");
            Column second = table.column("fr_loc");
            Column index = table.column("scaled_sci");
            intake.read(bundle.file(), table, row -> {
                PairQuantities.Party a = party(row, first);
                PairQuantities.Party b = party(row, second);
                double value = row.amount(index);
                if (value < 1) {
                    throw new BadField(index, row, "is below 1, the least that the index may be");
                }
                quantities.add(year, a, b, INDEX, value, null);
            });
        }
        quantities.declareCoverage();
    }

    private static int year(String name) throws SourceFileException {
        Matcher matcher = YEAR.matcher(name);
        if (!matcher.find()) {
            throw new SourceFileException(
                    "does not state its year, and neither does its name: import it under the publisher's name");
        }
        return Integer.parseInt(matcher.group());
    }

    private static PairQuantities.Party party(Row row, Column column) {
        String code = row.required(column).toUpperCase(Locale.ROOT);
        Integer own = OWN.get(code);
        return new PairQuantities.Party(
                own != null
                        ? own
                        : StateSystem.standard()
                                .findByIso2(code)
                                .map(State::cow)
                                .orElse(null),
                code);
    }
}

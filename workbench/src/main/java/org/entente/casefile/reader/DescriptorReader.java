package org.entente.casefile.reader;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.country.CountryNames;
import org.entente.country.StateNameException;
import org.entente.country.YearRange;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.provenance.own.OwnCodes;
import org.entente.provenance.own.OwnColumn;
import org.entente.provenance.own.OwnCombine;
import org.entente.provenance.own.OwnCoverage;
import org.entente.provenance.own.OwnDataset;
import org.entente.provenance.own.OwnField;
import org.entente.provenance.own.OwnShape;
import org.entente.provenance.own.OwnTable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the descriptor of a table of one's own, as strictly as a case: every problem with its line.
 * The keys are in docs/own-data.md.
 */
public final class DescriptorReader {
    private static final int LEAST_YEAR = 1000;
    private static final int MOST_YEAR = 2100;

    private DescriptorReader() {}

    /** What an absent subject means. */
    private enum Absent {
        ZERO,
        NOT_REPORTED
    }

    /** What an empty field means. */
    private enum Blank {
        ZERO,
        MISSING
    }

    /** Reads a descriptor; a file that is not there is a problem like any other. */
    public static DescriptorReading read(Path path) {
        Problems problems = new Problems();
        String file = String.valueOf(path.getFileName());
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        Optional<Node> root = YamlDocument.read(new CaseFolder.OnDisk(folder), file, problems);
        if (root.isEmpty()) {
            if (problems.list().isEmpty()) {
                problems.error(file, 0, "the file is missing or empty; entente import --describe writes a first one");
            }
            return new DescriptorReading(null, problems.list());
        }
        OwnDataset dataset = Fields.of(root.get(), file, problems)
                .flatMap(fields -> dataset(fields, file))
                .orElse(null);
        return new DescriptorReading(dataset, problems.list());
    }

    private static Optional<OwnDataset> dataset(Fields fields, String file) {
        String source = fields.text("source");
        if (!source.isEmpty() && !source.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fields.reject("source", "'source' is lower-case letters, digits and hyphens, found '" + source + "'");
        }
        String title = fields.text("title");
        String publisher = fields.text("publisher");
        Citation citation = fields.child("citation", f -> citation(f, source, title, publisher));
        License license = fields.child("licence", DescriptorReader::license);
        String vintage = fields.optionalText("vintage");
        OwnTable table = fields.child("table", DescriptorReader::table);
        OwnShape shape = table == null ? null : table.shape();
        OwnCoverage coverage = fields.child("coverage", f -> coverage(f, shape));
        List<OwnColumn> measures = fields.children("measures", DescriptorReader::measure);
        List<String> notes = fields.texts("notes");
        for (String key : List.of("citation", "licence", "table", "coverage", "measures")) {
            fields.require(key);
        }
        return fields.build(() -> new OwnDataset(
                OwnDataset.SOURCE_PREFIX + source,
                title,
                publisher,
                there(citation),
                there(license),
                vintage,
                there(table),
                there(coverage),
                measures,
                notes,
                file));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a sound descriptor has all its parts");
        }
        return value;
    }

    private static Optional<Citation> citation(Fields fields, String source, String title, String publisher) {
        String authors = fields.text("authors");
        String work = fields.optionalText("title");
        String where = fields.optionalText("publisher");
        int year = fields.whole("year", LEAST_YEAR, MOST_YEAR);
        String address = fields.optionalText("address");
        return fields.build(() -> new Citation(
                OwnDataset.SOURCE_PREFIX + source,
                authors,
                work == null ? title : work,
                where == null ? publisher : where,
                year,
                address));
    }

    private static Optional<License> license(Fields fields) {
        String name = fields.text("name");
        Boolean passedOn = fields.optionalFlag("rows_may_be_passed_on");
        return fields.build(() -> new License(name, Boolean.TRUE.equals(passedOn)));
    }

    private static Optional<OwnTable> table(Fields fields) {
        boolean given = fields.has("shape");
        OwnShape shape = fields.word("shape", OwnShape.class);
        String[] keys = switch (shape) {
            case STATE -> new String[] {"state"};
            case PAIR -> new String[] {"first", "second"};
            case DIRECTED -> new String[] {"from", "to"};
        };
        OwnField first = given ? field(fields, keys[0], true) : null;
        OwnField second = given && keys.length > 1 ? field(fields, keys[1], true) : null;
        OwnField year = field(fields, "year", false);
        OwnField date = field(fields, "date", false);
        if (year != null && date != null) {
            fields.reject("date", "'year' and 'date' cannot both say when; leave one out");
        }
        OwnCodes codes = fields.optionalWord("codes", OwnCodes.class);
        OwnCombine combine = fields.optionalWord("combine", OwnCombine.class);
        List<String> missing = fields.texts("missing");
        List<String> zeros = fields.texts("zeros");
        Blank blank = fields.optionalWord("blank", Blank.class);
        List<String> notStates = fields.texts("not_states");
        Character decimal = mark(fields, "decimal_mark");
        Character thousands = mark(fields, "thousands_mark");
        String sheet = fields.optionalText("sheet");
        String encoding = encoding(fields);
        if (!given) {
            // Which columns are required depends on the shape: without it none is called unknown.
            List.of("state", "first", "second", "from", "to").forEach(fields::optionalText);
        }
        return fields.build(() -> new OwnTable(
                shape,
                there(first),
                second,
                codes == null ? OwnCodes.NAME : codes,
                year == null ? date : year,
                date != null,
                combine == null ? OwnCombine.NONE : combine,
                missing,
                zeros,
                blank == Blank.ZERO,
                notStates,
                decimal == null ? '.' : decimal,
                thousands,
                sheet,
                encoding));
    }

    private static @Nullable OwnField field(Fields fields, String key, boolean wanted) {
        String name = wanted ? fields.text(key) : fields.optionalText(key);
        return name == null ? null : new OwnField(name, fields.lineOf(key));
    }

    private static @Nullable Character mark(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (text == null) {
            return null;
        }
        String mark = text.equals("space") ? " " : text;
        if (mark.length() != 1 || Character.isLetterOrDigit(mark.charAt(0))) {
            fields.reject(key, "'" + key + "' is one sign, or the word space, found '" + text + "'");
            return null;
        }
        return mark.charAt(0);
    }

    private static @Nullable String encoding(Fields fields) {
        String name = fields.optionalText("encoding");
        try {
            return name == null ? null : Charset.forName(name).name();
        } catch (IllegalArgumentException e) {
            fields.reject("encoding", "'encoding' is a name such as windows-1252 or iso-8859-9, found '" + name + "'");
            return null;
        }
    }

    private static Optional<OwnCoverage> coverage(Fields fields, @Nullable OwnShape shape) {
        List<YearRange> years = new ArrayList<>();
        for (String text : fields.someTexts("years")) {
            try {
                years.add(YearRange.parse(text));
            } catch (IllegalArgumentException e) {
                fields.reject("years", "'years': " + e.getMessage());
            }
        }
        Absent absent = fields.word("absent", Absent.class);
        boolean directed = shape == OwnShape.DIRECTED;
        Set<Integer> first =
                shape == null || shape == OwnShape.PAIR ? Set.of() : states(fields, directed ? "from" : "states");
        Set<Integer> second = directed ? states(fields, "to") : Set.of();
        Set<Integer> oneOf = shape == OwnShape.PAIR ? states(fields, "one_of") : Set.of();
        if (shape == null) {
            List.of("states", "from", "to", "one_of").forEach(key -> states(fields, key));
        }
        return fields.build(() -> new OwnCoverage(years, absent == Absent.ZERO, first, second, oneOf));
    }

    private static Set<Integer> states(Fields fields, String key) {
        Set<Integer> states = new HashSet<>();
        for (String text : fields.texts(key)) {
            try {
                states.add(CountryNames.standard().resolve(text).cow());
            } catch (StateNameException e) {
                fields.reject(key, "'" + key + "': " + e.getMessage());
            }
        }
        return states;
    }

    private static Optional<OwnColumn> measure(Fields fields) {
        String id = fields.text("id");
        String title = fields.text("title");
        String meaning = fields.optionalText("meaning");
        String unit = fields.text("unit");
        String higher = fields.optionalText("higher");
        boolean wide = fields.has("columns");
        String column = wide ? String.valueOf(fields.optionalText("columns")) : fields.text("column");
        if (wide && fields.has("column")) {
            fields.reject("columns", "'column' and 'columns' cannot both be there; leave one out");
            fields.optionalText("column");
        } else if (wide && !column.contains("{year}")) {
            fields.reject("columns", "'columns' has {year} where the year stands, found '" + column + "'");
        } else if (!wide && column.contains("{year}")) {
            fields.reject("column", "'column' names one column; for one column per year write 'columns'");
        }
        if (wide) {
            fields.optionalText("column");
        } else {
            fields.optionalText("columns");
        }
        Double scale = fields.optionalNumber("scale");
        Double roundedTo = fields.optionalNumber("rounded_to");
        return fields.build(() -> new OwnColumn(
                OwnDataset.MEASURE_PREFIX + id,
                title,
                meaning == null ? title + "." : meaning,
                unit,
                higher == null ? "higher: more" : higher,
                column,
                scale == null ? 1 : scale,
                roundedTo,
                fields.where().line()));
    }
}

package org.entente.measure.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the ids of figures: {@code un.s/TUR-PAK/2010},
 * {@code arms.supplier_share/TUR>PAK/2023}, {@code power.class/PAK/2010},
 * {@code system.polarity/1990}, {@code un.agreement:palestine/TUR-PAK/2010},
 * {@code un.vote/PAK:R/34/30}, {@code …#percentile}, {@code …@sipri-transfers:2025-03-13}.
 * SnapshotQuery also takes {@code TUR/PAK} for either kind of pair, {@code trade.rca/TUR:7/2015}
 * for {@code trade.rca:7/TUR/2015}, and every code that {@link CountryNames} knows; writing gives
 * one form, which reads back to the same id.
 */
public final class FigureIds {
    /**
     * Ids of the aspects: where a value stands among all, what would be expected of the pair, how
     * far it is from that.
     */
    public static final String PERCENTILE = "percentile";

    public static final String RANK = "rank";
    public static final String EXPECTED = "expected";
    public static final String DEVIATION = "deviation";
    public static final String UNUSUAL = "unusual";

    /** An amount of money divided by the people of its state, or of both its states. */
    public static final String PER_CAPITA = "per_capita";

    private static final List<String> ASPECTS = List.of(PERCENTILE, RANK, EXPECTED, DEVIATION, UNUSUAL, PER_CAPITA);

    /** The value itself with its interval by resampling. */
    public static final String BOOTSTRAP = "bootstrap";

    private static final Pattern MEASURE = Pattern.compile("([a-z0-9_]+(?:\\.[a-z0-9_]+)*)([:/])(.*)");
    private static final Pattern VINTAGE = Pattern.compile("(.*)@([a-z0-9-]+:[^@#/\\s]+)");
    private static final Pattern ASPECT = Pattern.compile("(.*)#([^#/]*)");
    private static final String CODE = "([^/>:]+?)";
    private static final Pattern NONE = Pattern.compile("(?:(.+)/)?([^/]+)");
    private static final Pattern ONE = Pattern.compile("(?:(.+)/)?" + CODE + "/([^/]+)");
    private static final Pattern TWO = Pattern.compile("(?:(.+)/)?" + CODE + "([-/>])" + CODE + "/([^/]+)");
    private static final Pattern ARGUMENT_AFTER = Pattern.compile(CODE + ":(.+)/([^/]+)");
    private static final Pattern ARGUMENT_LAST = Pattern.compile(CODE + ":(.+)");

    private final Measures measures;
    private final CountryNames names;

    public FigureIds(Measures measures, CountryNames names) {
        this.measures = measures;
        this.names = names;
    }

    /** The aspects that stand for themselves, without a group of others. */
    public static List<String> listAspects() {
        return ASPECTS;
    }

    /** What stands before and after the states. */
    private record Tail(@Nullable String argument, String subject, String separator, String second, String period) {}

    /**
     * The id that a text writes.
     *
     * @throws QuestionException when the text is no id; the message says what is missing
     * @throws UnknownMeasureException when there is no such measure
     * @throws org.entente.country.StateNameException when a state is unknown
     */
    public FigureId parse(String text) {
        String rest = text.strip();
        @Nullable String vintage = null;
        Matcher withVintage = VINTAGE.matcher(rest);
        if (withVintage.matches()) {
            rest = withVintage.group(1);
            vintage = withVintage.group(2);
        }
        @Nullable String aspect = null;
        Matcher withAspect = ASPECT.matcher(rest);
        if (withAspect.matches()) {
            rest = withAspect.group(1);
            aspect = aspect(text, withAspect.group(2));
        }
        Matcher m = MEASURE.matcher(rest);
        if (!m.matches()) {
            throw new QuestionException(
                    "\"%s\" is no figure id: it begins with a measure, a slash and the states, as in un.s/TUR-PAK/2010"
                            .formatted(text));
        }
        Definition definition = measures.get(m.group(1)).definition();
        boolean argumentFirst = m.group(2).equals(":");
        String body = m.group(3);
        return isVote(definition) && !argumentFirst
                ? vote(text, definition, body, aspect, vintage)
                : withPeriod(text, definition, argumentFirst, body, aspect, vintage);
    }

    /** The one way to write an id. */
    public static String write(FigureId id) {
        StringBuilder text = new StringBuilder(id.measure());
        boolean argumentLast = id.period() == null && id.shape() == Shape.STATE;
        if (id.argument() != null && !argumentLast) {
            text.append(':').append(id.argument());
        }
        if (id.shape() != Shape.SYSTEM) {
            text.append('/').append(code(id.from()));
        }
        if (id.shape().states() == 2) {
            text.append(id.shape() == Shape.DYAD ? '-' : '>').append(code(id.to()));
        }
        if (id.argument() != null && argumentLast) {
            text.append(':').append(id.argument());
        }
        if (id.period() != null) {
            text.append('/').append(id.period().code());
        }
        if (id.aspect() != null) {
            text.append('#').append(id.aspect());
        }
        if (id.vintage() != null) {
            text.append('@').append(id.vintage());
        }
        return text.toString();
    }

    /** The code that ids and files print for a state; its number where the state list has none. */
    public static String code(int cow) {
        return StateSystem.standard().find(cow).map(State::code).orElse(String.valueOf(cow));
    }

    /** A vote is named by its resolution, which stands last because resolutions have slashes. */
    private static boolean isVote(Definition definition) {
        return definition.id().equals("un.vote");
    }

    private FigureId vote(
            String text, Definition definition, String body, @Nullable String aspect, @Nullable String vintage) {
        Matcher m = ARGUMENT_LAST.matcher(body);
        if (!m.matches()) {
            throw new QuestionException(
                    "\"%s\" names no resolution: write it after the state, as in un.vote/PAK:R/34/30".formatted(text));
        }
        return new FigureId(definition.id(), m.group(2), Shape.STATE, state(m.group(1)), 0, null, aspect, vintage);
    }

    private FigureId withPeriod(
            String text,
            Definition definition,
            boolean argumentFirst,
            String body,
            @Nullable String aspect,
            @Nullable String vintage) {
        if (isVote(definition)) {
            throw new QuestionException(
                    "\"%s\": the resolution stands after the state, as in un.vote/PAK:R/34/30".formatted(text));
        }
        Tail tail = tail(text, definition, argumentFirst, body);
        Period period = Period.parse(tail.period())
                .orElseThrow(() -> new QuestionException(
                        "\"%s\": \"%s\" is no period; write a year (2018), a month (2018-02), a session (s62) or a window (2019-2023)"
                                .formatted(text, tail.period())));
        int from = definition.shape() == Shape.SYSTEM ? 0 : state(tail.subject());
        int to = definition.shape().states() < 2 ? 0 : state(tail.second());
        if (from == to && from != 0) {
            throw new QuestionException("\"%s\" names the same state twice".formatted(text));
        }
        if (tail.separator().equals(">") && definition.shape() == Shape.DYAD) {
            throw new QuestionException(
                    "\"%s\": %s has no direction, write %s-%s".formatted(text, definition.id(), code(from), code(to)));
        }
        if (tail.separator().equals("-") && definition.shape() == Shape.DIRECTED_DYAD) {
            throw new QuestionException("\"%s\": %s has a direction, write '%s>%s' or '%s>%s'"
                    .formatted(text, definition.id(), code(from), code(to), code(to), code(from)));
        }
        return new FigureId(definition.id(), tail.argument(), definition.shape(), from, to, period, aspect, vintage);
    }

    private static Tail tail(String text, Definition definition, boolean argumentFirst, String body) {
        if (definition.shape() == Shape.SYSTEM) {
            return systemTail(text, definition, argumentFirst, body);
        }
        boolean one = definition.shape() == Shape.STATE;
        Matcher after = ARGUMENT_AFTER.matcher(body);
        if (one && !argumentFirst && after.matches()) {
            return new Tail(after.group(2), after.group(1), "", "", after.group(3));
        }
        Matcher m = (one ? ONE : TWO).matcher(body);
        boolean fits = m.matches() && (m.group(1) != null) == argumentFirst;
        if (!fits) {
            throw new QuestionException(
                    "\"%s\" is no id of %s, which reads %s".formatted(text, definition.id(), example(definition)));
        }
        return one
                ? new Tail(m.group(1), m.group(2), "", "", m.group(3))
                : new Tail(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
    }

    /** A figure of the system names no state: the period follows the measure, or its argument. */
    private static Tail systemTail(String text, Definition definition, boolean argumentFirst, String body) {
        Matcher m = NONE.matcher(body);
        if (!m.matches() || (m.group(1) != null) != argumentFirst) {
            throw new QuestionException("\"%s\" is no id of %s, which is about the whole system and reads %s"
                    .formatted(text, definition.id(), example(definition)));
        }
        return new Tail(m.group(1), "", "", "", m.group(2));
    }

    private static String example(Definition definition) {
        String states = switch (definition.shape()) {
            case SYSTEM -> "";
            case STATE -> "PAK/";
            case DYAD -> "TUR-PAK/";
            case DIRECTED_DYAD -> "TUR>PAK/";
        };
        return definition.id() + "/" + states + "2010";
    }

    private static String aspect(String text, String aspect) {
        if (aspect.equals(BOOTSTRAP) || ASPECTS.contains(aspect)) {
            return aspect;
        }
        try {
            return Aspect.parse(aspect).write();
        } catch (IllegalArgumentException e) {
            throw new QuestionException(
                    "\"%s\": there is no aspect \"%s\"; there are #%s and #%s, the first two also with -among-region, -among-class or -among-partners-of-STATE"
                            .formatted(text, aspect, String.join(", #", ASPECTS), BOOTSTRAP));
        }
    }

    private int state(String text) {
        Optional<State> byCode = StateSystem.standard().findByCode(text);
        return byCode.orElseGet(() -> names.resolve(text)).cow();
    }
}

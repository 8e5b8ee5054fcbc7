package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Series;
import org.entente.casefile.reader.CaseCheck;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.QuestionException;
import org.entente.text.MessageBundle;

/**
 * Compares what a case says was claimed with what the figures say. The rules, with an example each,
 * are in docs/claims.md.
 */
public final class Auditor {
    private static final Set<String> HEADS = Set.of("A", "An", "The", "This", "It", "Its", "In", "No", "Only", "There");

    /** A verdict on more figures than this lists those of the deciding vintage only. */
    private static final int FEW_FIGURES = 4;

    private static final String VOTES = "un.";

    private static final Set<ClaimKind> SEVERAL_YEARS =
            Set.of(ClaimKind.EXTREMUM, ClaimKind.TREND, ClaimKind.CHANGE, ClaimKind.TURNING_POINT);

    private final Figures figures;
    private final RequestedFigures answers;
    private final StateSystem states;
    private final Wording wording;
    private final SeriesCheck check;
    private final RequestedBreaks breaks = new RequestedBreaks();
    private final int today;

    public Auditor(Figures figures, StateSystem states) {
        this.figures = figures;
        this.answers = new RequestedFigures(figures);
        this.states = states;
        this.wording = new Wording(MessageBundle.english(Auditor.class), figures.measures(), states);
        this.check = new SeriesCheck(figures.measures(), states, MessageBundle.english(Auditor.class));
        this.today = Today.year();
    }

    /** A result for every claim of a case, in the order of the file. */
    public List<ClaimResult> judge(CaseFile caseFile) {
        return caseFile.claims().stream().map(claim -> judge(claim, caseFile)).toList();
    }

    /** The result for one claim of a case. */
    public ClaimResult judge(Claim claim, CaseFile caseFile) {
        return judge(claim, caseFile, new ArrayList<>());
    }

    /**
     * Every figure that the claims of a case request, of every basis and vintage, whether or not it
     * has a value; for {@code case freeze}, so that the frozen case gives the same verdicts.
     */
    public List<Figure> listAsked(CaseFile caseFile) {
        List<Figure> asked = new ArrayList<>();
        caseFile.claims().forEach(claim -> judge(claim, caseFile, asked));
        return asked.stream().distinct().toList();
    }

    /** A series in words, "Russia’s share of India’s arms imports"; empty for an unknown measure. */
    public Optional<String> describe(Series series) {
        boolean known = figures.measures().find(series.measure().id()).isPresent();
        return known ? Optional.of(wording.series(series)) : Optional.empty();
    }

    private ClaimResult judge(Claim claim, CaseFile caseFile, List<Figure> asked) {
        Binding binding = claim.binding();
        if (binding == null) {
            return unbound(claim);
        }
        Optional<String> fault = check.findFault(binding);
        if (fault.isPresent()) {
            return faulty(claim, fault.get());
        }
        Rules rules = new Rules(wording, caseFile, breaks, today);
        String said = new Sayings(wording).of(binding);
        List<Series> series = CaseCheck.series(binding).toList();
        if (series.isEmpty()) {
            return result(claim, said, rules.judge(binding, reader(Lens.newest(), asked)), List.of(), List.of());
        }
        Definition definition =
                figures.measures().get(series.get(0).measure().id()).definition();
        boolean bases =
                SeriesReader.hasBases(definition) && series.get(0).measure().argument() == null;
        LensReadings readings =
                new LensReadings(figures, definition, bases, lens -> rules.judge(binding, reader(lens, asked)));
        try {
            return weigh(claim, binding, said, readings, other -> rules.judge(other, reader(Lens.newest(), asked)));
        } catch (QuestionException e) {
            return faulty(claim, String.valueOf(e.getMessage()));
        }
    }

    private ClaimResult faulty(Claim claim, String why) {
        String sentence = text("sentence.fault", Map.of("why", why));
        Needed needed = new Needed(text("needed.fault", Map.of()), List.of());
        return new ClaimResult(claim, Verdict.UNCHECKABLE, "", sentence, List.of(), List.of(), needed);
    }

    private SeriesReader reader(Lens lens, List<Figure> asked) {
        return new SeriesReader(answers, states, lens, asked::add);
    }

    /** The newest vintage decides; where it does not speak, the newest that does. */
    private ClaimResult weigh(
            Claim claim,
            Binding binding,
            String said,
            LensReadings readings,
            Function<Binding, Judgement> counterpart) {
        BasisVerdict bases = new BasisVerdict(wording);
        List<LensReadings.Reading> newest = readings.ofNewest();
        List<List<LensReadings.Reading>> others = new ArrayList<>(readings.ofOthers(newest));
        Judgement deciding = bases.combine(newest);
        List<Caution> cautions = new ArrayList<>();
        if (deciding instanceof Judgement.Open && !others.isEmpty()) {
            deciding = bases.combine(others.remove(0));
            cautions.add(new Judgements(wording)
                    .caution(Caution.Kind.OLDER_VINTAGE_DECIDES, Map.of("vintage", LensReadings.vintage(deciding))));
        }
        List<Figure> more = new ArrayList<>();
        if (deciding instanceof Judgement.Checked checked) {
            for (List<LensReadings.Reading> vintage : others) {
                for (LensReadings.Reading reading : vintage) {
                    addOther(reading, checked, cautions, more);
                }
            }
            List<LensReadings.Reading> sources = readings.ofOtherSources(newest);
            for (LensReadings.Reading reading : sources) {
                addOtherSource(reading, checked, cautions, more);
            }
            if (checked.verdict() == Verdict.CONTRADICTED && Bracket.appliesTo(binding)) {
                Bracket.Outcome outcome = bracket(
                        binding,
                        checked,
                        Stream.concat(others.stream().flatMap(List::stream), sources.stream()),
                        counterpart);
                deciding = outcome.judgement();
                more.addAll(outcome.closest());
            }
        }
        return result(claim, said, deciding, more, cautions);
    }

    private Bracket.Outcome bracket(
            Binding binding,
            Judgement.Checked contradicted,
            Stream<LensReadings.Reading> readings,
            Function<Binding, Judgement> counterpart) {
        Bracket bracket = new Bracket(wording, figures.measures());
        List<Judgement.Checked> all = new ArrayList<>();
        readings.flatMap(reading -> reading.findChecked().stream()).forEach(all::add);
        for (Binding other : bracket.listCounterparts(binding)) {
            if (counterpart.apply(other) instanceof Judgement.Checked judged) {
                all.add(judged);
            }
        }
        return bracket.weigh(binding, contradicted, all);
    }

    /**
     * Another vintage is named where its verdict differs, and where a claim about few figures finds
     * others there.
     */
    private void addOther(
            LensReadings.Reading reading, Judgement.Checked deciding, List<Caution> cautions, List<Figure> more) {
        Judgement.Checked other = reading.findChecked().orElseThrow();
        boolean few = other.figures().size() <= FEW_FIGURES;
        if (few) {
            more.addAll(other.figures());
        }
        if (other.verdict() != deciding.verdict() || (few && !other.brief().equals(deciding.brief()))) {
            String basis = LensReadings.basis(reading);
            cautions.add(new Judgements(wording)
                    .caution(
                            Caution.Kind.OTHER_VINTAGE,
                            Map.of(
                                    "vintage", LensReadings.vintage(other),
                                    "basis",
                                            basis.isEmpty()
                                                    ? ""
                                                    : text("on.basis", Map.of("basis", wording.basis(basis))),
                                    "brief", other.brief(),
                                    "verdict", wording.verdict(other.verdict()))));
        }
    }

    /** Another source is named where its verdict differs. */
    private void addOtherSource(
            LensReadings.Reading reading, Judgement.Checked deciding, List<Caution> cautions, List<Figure> more) {
        Judgement.Checked other = reading.findChecked().orElseThrow();
        if (other.verdict() != deciding.verdict()) {
            if (other.figures().size() <= FEW_FIGURES) {
                more.addAll(other.figures());
            }
            cautions.add(new Judgements(wording)
                    .caution(
                            Caution.Kind.OTHER_SOURCE,
                            Map.of(
                                    "source", wording.origin(other.figures()),
                                    "brief", other.brief(),
                                    "verdict", wording.verdict(other.verdict()))));
        }
    }

    private ClaimResult unbound(Claim claim) {
        String why = String.valueOf(claim.why()).strip().replaceAll("[.]$", "");
        return new ClaimResult(
                claim,
                Verdict.UNCHECKABLE,
                "",
                text("sentence.unbound", Map.of("why", afterColon(why))),
                List.of(),
                List.of(),
                new Needed(why, List.of()));
    }

    /** A reason as it stands after a colon: an article or a pronoun at its head in lower case. */
    private static String afterColon(String why) {
        int space = why.indexOf(' ');
        return space > 0 && HEADS.contains(why.substring(0, space))
                ? why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1)
                : why;
    }

    private ClaimResult result(
            Claim claim, String said, Judgement judgement, List<Figure> more, List<Caution> cautions) {
        List<Figure> all = new ArrayList<>(judgement.figures());
        more.stream().filter(figure -> !all.contains(figure)).forEach(all::add);
        List<Caution> warnings = new ArrayList<>();
        if (comparesVotes(claim) && !judgement.figures().isEmpty()) {
            warnings.add(new Judgements(wording).caution(Caution.Kind.AGENDA, Map.of()));
        }
        if (judgement instanceof Judgement.Checked checked) {
            warnings.addAll(checked.cautions());
            warnings.addAll(cautions);
            String origin = wording.origin(checked.figures());
            String sentence = text(
                    (origin.isEmpty() ? "sentence.case." : "sentence.")
                            .concat(checked.verdict().code()),
                    Map.of("origin", origin, "fact", checked.fact(), "said", said, "reason", checked.reason()));
            return new ClaimResult(claim, checked.verdict(), said, sentence, all, warnings, null);
        }
        Judgement.Open open = (Judgement.Open) judgement;
        warnings.addAll(open.cautions());
        warnings.addAll(cautions);
        String sentence = text("sentence.uncheckable", Map.of("said", said, "why", open.why()));
        return new ClaimResult(claim, Verdict.UNCHECKABLE, said, sentence, all, warnings, open.needed());
    }

    /** Whether a claim sets votes of one time against those of another. */
    private static boolean comparesVotes(Claim claim) {
        return SEVERAL_YEARS.contains(claim.kind())
                && claim.findBinding().stream()
                        .flatMap(CaseCheck::series)
                        .anyMatch(s -> s.measure().id().startsWith(VOTES));
    }

    private String text(String key, Map<String, String> values) {
        return wording.texts().fill(key, values);
    }
}

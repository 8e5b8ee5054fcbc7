package org.entente.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.claim.Caution;
import org.entente.claim.ClaimResult;
import org.entente.claim.Needed;
import org.entente.claim.Verdict;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.jspecify.annotations.Nullable;

/**
 * How the verdicts on the claims of a case are kept; the claims themselves are those of the case at
 * hand, found by their ids.
 */
final class VerdictForm implements ResultCodec<CaseVerdicts> {
    private final Map<String, Claim> claims;

    VerdictForm(CaseFile file) {
        claims = file.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    @Override
    public void write(CaseVerdicts study, ResultWriter out) {
        out.add((long) study.results().size());
        for (ClaimResult result : study.results()) {
            out.add(result.claim().id())
                    .add(result.verdict().name())
                    .add(result.said())
                    .add(result.sentence());
            out.add((long) result.figures().size());
            result.figures().forEach(figure -> write(figure, out));
            out.add((long) result.cautions().size());
            result.cautions().forEach(caution -> out.add(caution.kind().name()).add(caution.text()));
            Needed needed = result.needed();
            put(needed == null ? null : needed.text(), out);
            out.add(needed == null ? List.of() : needed.sources());
        }
    }

    @Override
    public CaseVerdicts read(ResultReader in) {
        return new CaseVerdicts(list(in, () -> {
            Claim claim = claims.get(in.text());
            if (claim == null) {
                throw new IllegalStateException("a verdict on a claim that the case does not make");
            }
            return new ClaimResult(
                    claim,
                    Verdict.valueOf(in.text()),
                    in.text(),
                    in.text(),
                    list(in, () -> readFigure(in)),
                    list(in, () -> new Caution(Caution.Kind.valueOf(in.text()), in.text())),
                    needed(in));
        }));
    }

    private static @Nullable Needed needed(ResultReader in) {
        String text = take(in);
        List<String> sources = in.texts();
        return text == null ? null : new Needed(text, sources);
    }

    private static void write(Figure figure, ResultWriter out) {
        FigureId id = figure.id();
        out.add(id.measure()).add(id.shape().name()).add((long) id.from()).add((long) id.to());
        put(id.argument(), out);
        put(id.period() == null ? null : id.period().code(), out);
        put(id.aspect(), out);
        put(id.vintage(), out);
        out.add(figure.status().name()).add(figure.origin().name());
        put(figure.value(), out);
        put(figure.low(), out);
        put(figure.high(), out);
        out.add(figure.unit());
        put(figure.n() == null ? null : String.valueOf(figure.n()), out);
        out.add(figure.snapshot()).add(figure.note());
    }

    private static Figure readFigure(ResultReader in) {
        String measure = in.text();
        Shape shape = Shape.valueOf(in.text());
        int from = in.integer();
        int to = in.integer();
        String argument = take(in);
        String period = take(in);
        FigureId id = new FigureId(
                measure,
                argument,
                shape,
                from,
                to,
                period == null ? null : Period.parse(period).orElseThrow(),
                take(in),
                take(in));
        Status status = Status.valueOf(in.text());
        Origin origin = Origin.valueOf(in.text());
        Double value = takeReal(in);
        Double low = takeReal(in);
        Double high = takeReal(in);
        String unit = in.text();
        String n = take(in);
        return new Figure(
                id,
                status,
                origin,
                value,
                low,
                high,
                unit,
                n == null ? null : (Long) Long.parseLong(n),
                in.text(),
                in.text());
    }

    private static <T> List<T> list(ResultReader in, Supplier<T> next) {
        List<T> all = new ArrayList<>();
        IntStream.range(0, in.integer()).forEach(i -> all.add(next.get()));
        return all;
    }

    private static void put(@Nullable String text, ResultWriter out) {
        out.add(text == null ? List.of() : List.of(text));
    }

    private static @Nullable String take(ResultReader in) {
        List<String> text = in.texts();
        return text.isEmpty() ? null : text.get(0);
    }

    private static void put(@Nullable Double number, ResultWriter out) {
        out.add(number == null ? new double[0] : new double[] {number});
    }

    private static @Nullable Double takeReal(ResultReader in) {
        double[] number = in.reals();
        return number.length == 0 ? null : (Double) number[0];
    }
}

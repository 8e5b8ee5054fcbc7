package org.entente.dossier.evidence;

import java.util.List;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.provenance.Origin;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** The numbers of one forecast, each entered with how it was found. */
public final class OutlookNumbers {
    private static final double ALMOST_NONE = 0.001;
    private static final double LOWER = 0.1;
    private static final double UPPER = 0.9;

    private final Context context;
    private final String measure;
    private final @Nullable Double target;
    private final Outlook.Forecasted outlook;

    public OutlookNumbers(Context context, String measure, @Nullable Double target, Outlook.Forecasted outlook) {
        this.context = context;
        this.measure = measure;
        this.target = target;
        this.outlook = outlook;
    }

    /** Last year of the forecast. */
    public int end() {
        return outlook.end();
    }

    /** What most sentences about the forecast name. */
    public Arguments places() {
        Figure last = outlook.lastFigure();
        return Arguments.none()
                .with("measure", DossierTexts.title(context.texts(), outlook.definition()))
                .with("snapshot", context.datasetOf(outlook.snapshot()))
                .year("first", outlook.firstYear())
                .year("last", outlook.lastYear())
                .with(
                        "latest",
                        new Span.FigureValue(enter(last), context.collector().printed(last)))
                .with("method", method(outlook.chosen()))
                .with("ways", context.numbers().count(outlook.scores().size()))
                .choose("gravity", outlook.chosen().equals("gravity") ? "yes" : "no");
    }

    public Span.FigureValue quantile(int year, double share, String name) {
        return estimated(
                name, year, outlook.quantile(year, share), outlook.definition().unit(), between(year, LOWER, UPPER));
    }

    public Span range(int year) {
        return new Span.FigureValue(quantile(year, 0.5, "median").evidence(), between(year, LOWER, UPPER));
    }

    public String between(int year, double low, double high) {
        return context.numbers()
                .range(
                        outlook.quantile(year, low),
                        outlook.quantile(year, high),
                        outlook.definition().unit());
    }

    /** The middle of the series of another source, carried on. */
    public Span median(Outlook.Other other) {
        String unit = outlook.definition().unit();
        return entered(
                "other-" + other.snapshot() + "-median",
                other.year(),
                other.median(),
                context.numbers().value(other.median(), unit),
                unit,
                context.numbers().range(other.low(), other.high(), unit),
                how(other));
    }

    /** The chance of the target by the series of another source. */
    public Span chance(Outlook.Other other, double chance) {
        return entered(
                "other-" + other.snapshot(), other.year(), chance, printedChance(chance), "share", null, how(other));
    }

    public Span chance(String what, int year, double chance) {
        return entered(what, year, chance, printedChance(chance), "share", null, how());
    }

    /** Neither end of the scale is ever certain. */
    private String printedChance(double chance) {
        String key = chance < ALMOST_NONE ? "number.chance.none" : chance > 1 - ALMOST_NONE ? "number.chance.all" : "";
        return key.isEmpty()
                ? context.numbers().value(chance, "share")
                : context.texts().get(key);
    }

    public Span.FigureValue estimated(String what, int year, double value, String unit, @Nullable String range) {
        return entered(what, year, value, context.numbers().value(value, unit), unit, range, how());
    }

    private String how() {
        return how(outlook.chosen(), outlook.snapshot(), outlook.firstYear(), outlook.lastYear());
    }

    private String how(Outlook.Other other) {
        return how(other.chosen(), other.snapshot(), other.first(), other.last());
    }

    private String how(String candidate, String snapshot, int first, int last) {
        return context.texts()
                .get(
                        "outlook.how",
                        Arguments.none()
                                .with("method", method(candidate))
                                .with("snapshot", snapshot)
                                .year("first", first)
                                .year("last", last)
                                .with("scale", outlook.scale())
                                .with("seed", Long.toString(Outlook.SEED)));
    }

    private Span.FigureValue entered(
            String what, int year, double value, String printed, String unit, @Nullable String range, String how) {
        String subject =
                FigureIds.write(outlook.lastFigure().id().withVintage(null)).replaceAll("/[0-9]+$", "");
        String name = what.startsWith("other-") ? "other" : what.contains("-") ? "score" : what;
        Arguments places = places().year("year", year).choose("what", name);
        return context.collector()
                .estimated(new Evidence.Estimated(
                        "outlook:" + subject + ":" + (year == 0 ? "" : year + ":") + what,
                        context.texts().get("outlook.label", places),
                        printed,
                        range,
                        value,
                        unit,
                        how,
                        List.of(subject),
                        command()));
    }

    private String command() {
        Double value = target;
        return context.texts()
                .get(
                        "outlook.command",
                        Arguments.none()
                                .with("measure", measure)
                                .with("first", context.first().code())
                                .with("second", context.second().code())
                                .year("to", end())
                                .choose("target", value == null ? "no" : "yes")
                                .with("value", value == null ? "" : Double.toString(value)));
    }

    private String method(String candidate) {
        return context.texts().word("forecaster", candidate);
    }

    /** Enters a figure under the id that leads to its own snapshot. */
    public String enter(Figure figure) {
        boolean usual = context.pair(measure, null)
                .flatMap(track -> track.find(Track.year(figure)))
                .filter(f -> f.snapshot().equals(figure.snapshot()))
                .isPresent();
        return context.collector().enter(usual || figure.origin() == Origin.FROZEN ? figure : figure.pinned());
    }
}

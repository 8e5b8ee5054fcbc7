package org.entente.paper.claims;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.country.State;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making: its parts are put in one by one, and its span in the text grows with them.
 */
final class Draft {
    private final SentenceReading reading;
    private final ClaimKind kind;
    private final String measure;
    private final List<int[]> numbers = new ArrayList<>();
    private @Nullable State subject;
    private @Nullable State object;
    private @Nullable Integer year;
    private @Nullable Integer until;
    private @Nullable Double value;
    private @Nullable String unit;
    private @Nullable Integer rank;
    private Binding.@Nullable Value amount;
    private boolean uncertain;
    private int from = Integer.MAX_VALUE;
    private int to;

    Draft(SentenceReading reading, ClaimKind kind, String measure) {
        this.reading = reading;
        this.kind = kind;
        this.measure = measure;
    }

    Draft states(@Nullable State first, @Nullable State second) {
        subject = first;
        object = second;
        return this;
    }

    /** Widens the span to a stretch of tokens. */
    Draft over(int first, int after) {
        from = Math.min(from, first);
        to = Math.max(to, after);
        return this;
    }

    Draft over(Topic topic) {
        return over(topic.from(), topic.to());
    }

    Draft over(Quantity quantity) {
        numbers.add(new int[] {
            reading.passage().start(quantity.start()), reading.passage().end(quantity.end())
        });
        return over(reading.first(quantity), reading.after(quantity));
    }

    Draft value(Quantity quantity, double printed, String unitOfIt) {
        value = printed;
        unit = unitOfIt;
        return over(quantity);
    }

    Draft value(double printed, String unitOfIt) {
        value = printed;
        unit = unitOfIt;
        return this;
    }

    /**
     * The sum that goes with a claim of another kind, such as how high a peak was: judged with it
     * when its year is known.
     */
    Draft amount(Quantity quantity, @Nullable Integer of, int sign) {
        if (of != null && quantity.unit().equals("USD")) {
            amount = new Binding.Value(series(), of, sign * quantity.value(), "USD", quantity.tolerance());
        }
        return value(quantity, sign * quantity.value(), quantity.unit());
    }

    Draft rank(int place) {
        rank = place;
        return this;
    }

    Draft years(@Nullable Integer first, @Nullable Integer last) {
        year = first;
        until = last;
        return this;
    }

    /**
     * The years of a time that the text names, and its place in the sentence when it stands in this
     * one.
     */
    Draft when(Optional<TimeMention> when) {
        when.ifPresent(time -> {
            year = time.first();
            until = time.last() == time.first() || time.last() == TimeMention.OPEN
                    ? null
                    : Integer.valueOf(time.last());
            use(time);
        });
        return this;
    }

    Draft use(TimeMention time) {
        if (reading.times().contains(time)) {
            numbers.add(new int[] {
                reading.passage().start(time.start()), reading.passage().end(time.end())
            });
            over(reading.first(time), reading.after(time));
        }
        return this;
    }

    Series series() {
        State first = subject;
        State second = object;
        return new Series(
                MeasureRef.parse(measure), first == null ? null : first.code(), second == null ? null : second.code());
    }

    PaperClaim bound(Binding binding) {
        return make(binding, null);
    }

    PaperClaim unbound(String whyKey, String... places) {
        return make(null, MESSAGES.fill(whyKey, places));
    }

    /** A claim of which the words leave something open. */
    PaperClaim uncertain(String whyKey, String... places) {
        uncertain = true;
        return unbound(whyKey, places);
    }

    private PaperClaim make(@Nullable Binding binding, @Nullable String why) {
        int[] span = reading.span(
                from == Integer.MAX_VALUE ? 0 : from, to == 0 ? reading.tokens().size() : to);
        return new PaperClaim(
                kind, subject, object, year, until, measure, value, unit, rank, binding, amount, why, span[0], span[1],
                numbers, uncertain);
    }
}

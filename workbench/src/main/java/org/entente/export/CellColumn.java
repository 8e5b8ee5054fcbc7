package org.entente.export;

import java.util.Arrays;
import java.util.Map;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one measure for a span of years, at the places that a grid gives them; the first
 * answer of a cell counts.
 */
final class CellColumn implements FigureSink {
    private static final byte UNCOVERED = (byte) Relation.code(Status.OUT_OF_COVERAGE);
    /** Whether a code is that of a status with a value; 0 is no answer yet. */
    private static final boolean[] VALUED = new boolean[Status.values().length + 1];

    static {
        for (Status status : Status.values()) {
            VALUED[Relation.code(status)] = status.carriesValue();
        }
    }

    private final UnitGrid.Places places;
    private final Map<String, ColumnCells.Use> uses;
    private final double[] values;
    private final byte[] codes;
    private String answering = "";
    private long answers;
    private int firstYear;
    private int lastYear;

    /**
     * @param uses by snapshot, added to by {@link #finish}
     */
    CellColumn(UnitGrid.Places places, Map<String, ColumnCells.Use> uses) {
        this.places = places;
        this.uses = uses;
        this.values = new double[places.size()];
        this.codes = new byte[places.size()];
    }

    @Override
    public boolean wants(int a, int b, @Nullable Period period) {
        return freePlace(a, b, period) >= 0;
    }

    @Override
    public boolean wantsNotes() {
        return false;
    }

    @Override
    public void interval(
            int a,
            int b,
            @Nullable Period period,
            Status s,
            double value,
            double low,
            double high,
            long n,
            String ref,
            String note) {
        int place = freePlace(a, b, period);
        if (place >= 0 && period != null) {
            codes[place] = (byte) Relation.code(s);
            values[place] = value;
            count(ref, period.first());
        }
    }

    @Override
    public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
        int place = freePlace(a, b, period);
        if (place >= 0) {
            codes[place] = (byte) Relation.code(s);
        }
    }

    /** The place of a cell that is requested and has no answer yet, else below 0. */
    private int freePlace(int a, int b, @Nullable Period period) {
        int place = period == null ? -1 : places.find(period.first(), a, b);
        return place >= 0 && codes[place] == 0 ? place : -1;
    }

    /** Rows of one snapshot mostly come together. */
    private void count(String ref, int year) {
        if (!ref.equals(answering)) {
            finish();
            answering = ref;
        }
        if (answers == 0) {
            firstYear = year;
            lastYear = year;
        } else if (year < firstYear) {
            firstYear = year;
        } else if (year > lastYear) {
            lastYear = year;
        }
        answers++;
    }

    /** Adds what was counted last to the uses. */
    void finish() {
        if (answers > 0) {
            uses.merge(answering, new ColumnCells.Use(answers, firstYear, lastYear), ColumnCells.Use::plus);
            answers = 0;
        }
    }

    /** The places without an answer. */
    int[] listOpen() {
        int[] open = new int[16];
        int size = 0;
        for (int place = 0; place < codes.length; place++) {
            if (codes[place] == 0) {
                if (size == open.length) {
                    open = Arrays.copyOf(open, size * 2);
                }
                open[size++] = place;
            }
        }
        return Arrays.copyOf(open, size);
    }

    boolean hasValue(int place) {
        return place >= 0 && VALUED[codes[place]];
    }

    double value(int place) {
        return values[place];
    }

    /** The status as {@link Relation#code} has it; a cell without an answer is out of coverage. */
    byte code(int place) {
        return place < 0 || codes[place] == 0 ? UNCOVERED : codes[place];
    }
}

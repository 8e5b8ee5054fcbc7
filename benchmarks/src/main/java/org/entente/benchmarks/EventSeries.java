package org.entente.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.entente.Workbench;
import org.entente.country.Dyad;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.StoreHome;

/**
 * How long one pair's monthly series of events takes in a process that runs already, and that of
 * every pair: the median of {@value #RUNS} after {@value #WARM} that do not count, and the
 * processor time of the process a run. The store is open, as in a server; each run is of another
 * pair, so that nothing that was read before is used again.
 *
 * <p>usage: EventSeries HOME FIRST-YEAR LAST-YEAR
 */
public final class EventSeries {
    private static final int WARM = 10;
    private static final int RUNS = 21;
    private static final String MEASURE = "events.verbal_cooperation";

    private EventSeries() {}

    public static void main(String[] args) {
        YearRange years = new YearRange(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        StateSystem states = StateSystem.standard();
        List<Dyad> dyads = states.listDyads(years.from());
        try (Workbench workbench = Workbench.open(new StoreHome(Path.of(args[0])))) {
            Figures figures = workbench.figures(FrozenFigures.none());
            report(figures, "a pair by month", i -> {
                Dyad dyad = dyads.get(i * 97 % dyads.size());
                return Question.of(
                                Subjects.pair(dyad.first().cow(), dyad.second().cow()), years)
                        .withKind(Period.Kind.MONTH);
            });
            report(
                    figures,
                    "every pair by month",
                    i -> Question.of(new Subjects.AllPairs(), years).withKind(Period.Kind.MONTH));
        }
    }

    private static void report(Figures figures, String what, IntFunction<Question> questions) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long[] times = new long[RUNS];
        long processor = 0;
        int size = 0;
        for (int i = -WARM; i < RUNS; i++) {
            long began = System.nanoTime();
            long cpu = system.getProcessCpuTime();
            size = figures.compute(MEASURE, questions.apply(WARM + i)).size();
            if (i >= 0) {
                times[i] = System.nanoTime() - began;
                processor += system.getProcessCpuTime() - cpu;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-20s %,9d figures   least %7.1f ms   median %7.1f ms   most %7.1f ms   processor %7.1f ms%n",
                what, size, times[0] / 1e6, times[RUNS / 2] / 1e6, times[RUNS - 1] / 1e6, processor / 1e6 / RUNS);
    }
}

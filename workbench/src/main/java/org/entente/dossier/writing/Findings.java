package org.entente.dossier.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.chronology.ArmsOrder;
import org.entente.chronology.DatedEvent;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.EventEntry;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LevelsFigures;

/**
 * What several sections of a dossier need, found out once by whoever needs it first, also where sections are written side by side. It is the
 * same whoever finds it: nothing here is entered into a ledger.
 */
final class Findings {
    private final Map<List<Object>, Once<Optional<Track>>> tracks = new ConcurrentHashMap<>();
    private final Once<List<ArmsOrder>> orders = new Once<>();
    private final Once<List<DatedEvent>> sourceEvents = new Once<>();
    private final Once<List<FigureEvents.Told>> told = new Once<>();
    private final Once<List<EventEntry>> events = new Once<>();
    private final Once<TestFamily> tests = new Once<>();
    private final Map<String, Once<List<LeadersFigures.Entry>>> leaders = new ConcurrentHashMap<>();
    private final Map<String, Once<Optional<LevelsFigures>>> levels = new ConcurrentHashMap<>();
    private final Once<Optional<CoverageMap>> coverage = new Once<>();
    private final Map<Integer, Once<List<RobustnessTable.Line>>> robustness = new ConcurrentHashMap<>();

    Optional<Track> track(List<Object> asked, Supplier<Optional<Track>> read) {
        return tracks.computeIfAbsent(asked, key -> new Once<>()).get(read);
    }

    /** Orders between the two of the imported register. */
    Once<List<ArmsOrder>> orders() {
        return orders;
    }

    /** Events that imported sources tell of, by date. */
    Once<List<DatedEvent>> sourceEvents() {
        return sourceEvents;
    }

    /** Events that figures tell of. */
    Once<List<FigureEvents.Told>> told() {
        return told;
    }

    /** All events of the dossier, by date. */
    Once<List<EventEntry>> events() {
        return events;
    }

    /** All tests of change. */
    Once<TestFamily> tests() {
        return tests;
    }

    /** Changes of a headline measure around entries into office. */
    Once<List<LeadersFigures.Entry>> leaders(String measure) {
        return leaders.computeIfAbsent(measure, key -> new Once<>());
    }

    /** The parts of the change of a headline measure. */
    Once<Optional<LevelsFigures>> levels(String measure) {
        return levels.computeIfAbsent(measure, key -> new Once<>());
    }

    Once<Optional<CoverageMap>> coverage() {
        return coverage;
    }

    /** The readings of one of the figures of the table of robustness. */
    Once<List<RobustnessTable.Line>> robustness(int place) {
        return robustness.computeIfAbsent(place, key -> new Once<>());
    }
}
